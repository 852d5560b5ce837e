using System.Security.Cryptography;
using MerajutASA.Infrastructure.Tests.Documents.Engine;
using MongoDB.Bson;
using MongoDB.Driver;
using MongoDB.Driver.GridFS;
using Xunit;

namespace MerajutASA.Infrastructure.Tests.Documents.Contract;

public sealed class GridFsTests : DocumentsTest
{
    private GridFSBucket Bucket => new(Database, new GridFSBucketOptions { BucketName = "files", ChunkSizeBytes = 100_000 });

    [Fact]
    public async Task A_file_comes_back_byte_for_byte_whole_and_by_name()
    {
        var bytes = RandomNumberGenerator.GetBytes(1_234_567);

        var id = await Bucket.UploadFromBytesAsync("akta.pdf", bytes, new GridFSUploadOptions { Metadata = Json("{kind: 'deed'}") });

        Assert.Equal(bytes, await Bucket.DownloadAsBytesAsync(id));
        Assert.Equal(bytes, await Bucket.DownloadAsBytesByNameAsync("akta.pdf"));
        var info = await (await Bucket.FindAsync(Json("{'metadata.kind': 'deed'}"))).SingleAsync();
        Assert.Equal((1_234_567, "akta.pdf"), (info.Length, info.Filename));
    }

    [Fact]
    public async Task A_part_of_a_file_can_be_read_from_the_middle()
    {
        var bytes = RandomNumberGenerator.GetBytes(350_000);
        var id = await Bucket.UploadFromBytesAsync("foto.jpg", bytes);

        await using var stream = await Bucket.OpenDownloadStreamAsync(id, new GridFSDownloadOptions { Seekable = true });
        stream.Seek(250_000, SeekOrigin.Begin);
        var part = new byte[1000];
        await stream.ReadExactlyAsync(part);

        Assert.Equal(bytes[250_000..251_000], part);
    }

    [Fact]
    public async Task A_later_file_of_the_same_name_is_another_revision()
    {
        await Bucket.UploadFromBytesAsync("a.txt", [1]);
        await Bucket.UploadFromBytesAsync("a.txt", [2]);

        Assert.Equal([2], await Bucket.DownloadAsBytesByNameAsync("a.txt"));
        Assert.Equal([1], await Bucket.DownloadAsBytesByNameAsync("a.txt", new GridFSDownloadByNameOptions { Revision = 0 }));
    }

    [Fact]
    public async Task A_renamed_file_has_its_new_name_and_a_deleted_one_leaves_nothing()
    {
        var id = await Bucket.UploadFromBytesAsync("a.txt", [1, 2, 3]);
        await Bucket.RenameAsync(id, "b.txt");
        Assert.Equal([1, 2, 3], await Bucket.DownloadAsBytesByNameAsync("b.txt"));

        await Bucket.DeleteAsync(id);

        await Assert.ThrowsAsync<GridFSFileNotFoundException>(() => Bucket.DownloadAsBytesAsync(id));
        Assert.Equal(0, await Database.GetCollection<BsonDocument>("files.chunks").CountDocumentsAsync(Json("{}")));
    }
}
