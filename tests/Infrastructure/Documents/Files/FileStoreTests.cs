using System.Security.Cryptography;
using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Documents;
using MerajutASA.Infrastructure.Documents.Files;
using MerajutASA.Infrastructure.Tests.Documents.Engine;
using MerajutASA.Infrastructure.Tests.Documents.Gateway;
using MongoDB.Bson;
using MongoDB.Driver;
using MongoDB.Driver.GridFS;
using Xunit;

namespace MerajutASA.Infrastructure.Tests.Documents.Files;

public sealed class FileStoreTests : GatewayTest
{
    private const int Long = (2 * FileCipher.ChunkSize) + 1_000;

    private static readonly FilePlace There = new("tests", new DocumentScope(Here, "33.74.01"), Guid.NewGuid(), DataClass.Restricted);
    private static readonly byte[] Key = FileCipher.NewKey();

    private readonly FileCipher _cipher = new(Key);

    private FileStore Files => Setting.Files;

    [Theory]
    [InlineData(1)]
    [InlineData(FileCipher.ChunkSize)]
    [InlineData(FileCipher.ChunkSize + 1)]
    [InlineData(Long)]
    public async Task A_file_comes_back_byte_for_byte_and_none_of_it_lies_open(int length)
    {
        var content = RandomNumberGenerator.GetBytes(length);
        var file = await WriteAsync(content);

        Assert.Equal(content, await Files.ReadWholeAsync(Someone("head here"), _cipher, file, length));
        var chunks = await ChunksAsync(file);
        Assert.Equal(FileCipher.ChunksOf(length), chunks.Count);
        // A single byte stands in what is sealed by chance.
        if (length >= 16)
            Assert.All(chunks, chunk => Assert.Equal(-1, chunk["data"].AsByteArray.AsSpan().IndexOf(content.AsSpan(0, 16))));
        using var other = new FileCipher(FileCipher.NewKey());
        await Assert.ThrowsAsync<FileDamagedException>(() => Files.ReadAsync(Portal, other, file, length, 0));
    }

    [Fact]
    public async Task A_part_is_read_without_the_rest()
    {
        var content = RandomNumberGenerator.GetBytes(Long);
        var file = await WriteAsync(content);
        // Were the first chunk asked for, it would be missed.
        await (await RawAsync("files.chunks")).DeleteOneAsync(new BsonDocument { { "files_id", Binary(file) }, { "n", 0 } });

        await using var stream = new SealedFileStream(Files, Someone("staff here"), Key, file, Long);
        stream.Seek(FileCipher.ChunkSize + 10, SeekOrigin.Begin);
        var part = new byte[FileCipher.ChunkSize];
        await stream.ReadExactlyAsync(part);

        Assert.Equal(content[(FileCipher.ChunkSize + 10)..((2 * FileCipher.ChunkSize) + 10)], part);
        await Assert.ThrowsAsync<FileDamagedException>(() => stream.ProbeAsync(default));
    }

    [Theory]
    [InlineData("a byte of it")]
    [InlineData("its place with another's")]
    [InlineData("the file that it belongs to")]
    [InlineData("the end")]
    public async Task What_was_altered_is_noticed(string what)
    {
        var content = RandomNumberGenerator.GetBytes(Long);
        var file = await WriteAsync(content);
        var other = await WriteAsync(RandomNumberGenerator.GetBytes(Long));
        var chunks = await RawAsync("files.chunks");
        var (first, second) = ((await ChunksAsync(file))[0], (await ChunksAsync(file))[1]);
        var length = (long)Long;
        switch (what)
        {
            case "a byte of it":
                var bytes = first["data"].AsByteArray;
                bytes[100] ^= 1;
                await SetAsync(chunks, first, new BsonDocument("data", new BsonBinaryData(bytes)));
                break;
            case "its place with another's":
                await SetAsync(chunks, first, new BsonDocument("data", second["data"]));
                await SetAsync(chunks, second, new BsonDocument("data", first["data"]));
                break;
            case "the file that it belongs to":
                await SetAsync(chunks, first, new BsonDocument("data", (await ChunksAsync(other))[0]["data"]));
                break;
            default:
                // As if the file had ended with its second chunk.
                length = 2 * FileCipher.ChunkSize;
                break;
        }

        await Assert.ThrowsAsync<FileDamagedException>(() => Files.ReadWholeAsync(Portal, _cipher, file, length));
    }

    [Theory]
    [InlineData("staff here", true)]
    [InlineData("head here", true)]
    [InlineData("officer of 33.74", true)]
    [InlineData("officer of the country", true)]
    [InlineData("staff elsewhere", false)]
    [InlineData("head elsewhere", false)]
    [InlineData("officer of 33.75", false)]
    [InlineData("officer of 32", false)]
    public async Task Files_are_found_within_the_scope_alone(string who, bool finds)
    {
        var actor = Someone(who);
        var file = await WriteAsync([1, 2, 3]);

        if (finds)
            Assert.Equal([1, 2, 3], await Files.ReadWholeAsync(actor, _cipher, file, 3));
        else
            await Assert.ThrowsAsync<FileDamagedException>(() => Files.ReadWholeAsync(actor, _cipher, file, 3));

        await Files.RemoveAsync(actor, file);
        Assert.Equal(finds ? 0 : 1, (await ChunksAsync(file)).Count);
    }

    [Theory]
    [InlineData("nobody")]
    [InlineData("administrator")]
    [InlineData("staff of nothing")]
    [InlineData("officer of nothing")]
    public async Task Who_has_no_scope_is_refused(string who)
    {
        var actor = Someone(who);
        var file = await WriteAsync([1]);

        await Assert.ThrowsAsync<DocumentsRefusedException>(() => Files.ReadWholeAsync(actor, _cipher, file, 1));
        await Assert.ThrowsAsync<DocumentsRefusedException>(() => Files.BeginAsync(actor, There, Guid.NewGuid()));
        await Assert.ThrowsAsync<DocumentsRefusedException>(() => Files.RemoveAsync(actor, file));
    }

    [Fact]
    public async Task Nobody_writes_into_somebody_elses_scope()
    {
        await Assert.ThrowsAsync<DocumentsRefusedException>(() => Files.BeginAsync(Someone("staff elsewhere"), There, Guid.NewGuid()));
        await Assert.ThrowsAsync<DocumentsRefusedException>(() => Files.AppendAsync(Someone("head elsewhere"), There, Guid.NewGuid(), 0, [1]));
        await Assert.ThrowsAsync<DocumentsRefusedException>(() => Files.BeginAsync(Someone("officer of 32"), There, Guid.NewGuid()));
    }

    [Fact]
    public async Task A_chunk_is_written_once()
    {
        var file = Guid.NewGuid();
        await Files.BeginAsync(Portal, There, file);
        await Files.BeginAsync(Portal, There, file);

        Assert.True(await Files.AppendAsync(Portal, There, file, 0, [1]));
        Assert.False(await Files.AppendAsync(Portal, There, file, 0, [2]));
        Assert.Equal(1, await Files.ChunksAsync(Portal, file));
    }

    [Fact]
    public async Task GridFs_reads_it_whole_sealed_as_it_is()
    {
        var content = RandomNumberGenerator.GetBytes(Long);
        var file = await WriteAsync(content);
        var database = Raw(await DocumentsEngine.ClientAsync());
        var bucket = new GridFSBucket<BsonValue>(database, new GridFSBucketOptions { BucketName = "files" });

        var stored = await bucket.DownloadAsBytesAsync(Binary(file));

        Assert.Equal(Long + (3 * FileCipher.Overhead), stored.Length);
        Assert.Equal(content[..FileCipher.ChunkSize], _cipher.Open(file, 0, last: false, stored.AsSpan(0, FileCipher.ChunkSize + FileCipher.Overhead)));
    }

    [Fact]
    public async Task What_is_older_is_found_by_module_page_by_page_and_what_is_removed_leaves_nothing()
    {
        var files = new List<Guid>();
        for (var number = 0; number < 3; number++)
            files.Add(await WriteAsync([1]));
        var foreign = Guid.CreateVersion7();
        await Files.WriteAsync(Portal, There with { Module = "others" }, _cipher, foreign, new byte[] { 1 });
        var later = DateTimeOffset.UtcNow.AddMinutes(1);

        var first = await Files.OlderAsync(Portal, "tests", later, null, 2);
        var second = await Files.OlderAsync(Portal, "tests", later, first[^1], 2);

        Assert.Equal(files.Order(), first.Concat(second).Order());
        Assert.Empty(await Files.OlderAsync(Portal, "tests", DateTimeOffset.UtcNow.AddMinutes(-1), null, 10));
        foreach (var file in files)
            await Files.RemoveAsync(Portal, file);
        await Files.RemoveAsync(Portal, files[0]);
        Assert.Equal(1, await (await RawAsync("files.files")).CountDocumentsAsync(new BsonDocument()));
        Assert.Equal(1, await (await RawAsync("files.chunks")).CountDocumentsAsync(new BsonDocument()));
    }

    [Fact]
    public async Task Files_move_with_their_institution()
    {
        var file = await WriteAsync([1, 2, 3]);
        var (before, after) = (Someone("officer of 33.74"), Someone("officer of 32"));

        await Files.MoveAsync(Portal, To("32.01"));
        await Files.MoveAsync(Portal, To("32.01"));

        Assert.Equal([1, 2, 3], await Files.ReadWholeAsync(after, _cipher, file, 3));
        await Assert.ThrowsAsync<FileDamagedException>(() => Files.ReadWholeAsync(before, _cipher, file, 3));
        await Assert.ThrowsAsync<DocumentsRefusedException>(() => Files.MoveAsync(before, To("33.74")));
    }

    private static Dictionary<Guid, string> To(string region) => new() { [Here] = region, [Guid.NewGuid()] = region };

    private async Task<Guid> WriteAsync(byte[] content)
    {
        var file = Guid.CreateVersion7();
        await Files.WriteAsync(Portal, There, _cipher, file, content);
        return file;
    }

    private static Task SetAsync(IMongoCollection<BsonDocument> chunks, BsonDocument chunk, BsonDocument values) =>
        chunks.UpdateOneAsync(new BsonDocument("_id", chunk["_id"]), new BsonDocument("$set", values));

    private async Task<List<BsonDocument>> ChunksAsync(Guid file) =>
        await (await RawAsync("files.chunks")).Find(new BsonDocument("files_id", Binary(file))).Sort(new BsonDocument("n", 1)).ToListAsync();

    private async Task<IMongoCollection<BsonDocument>> RawAsync(string collection) => Raw(await DocumentsEngine.ClientAsync()).GetCollection<BsonDocument>(collection);

    private static BsonBinaryData Binary(Guid id) => new(id, GuidRepresentation.Standard);
}
