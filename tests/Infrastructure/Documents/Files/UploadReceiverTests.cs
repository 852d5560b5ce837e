using System.Security.Cryptography;
using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Documents;
using MerajutASA.Infrastructure.Documents.Files;
using MerajutASA.Infrastructure.Tests.Documents.Engine;
using MerajutASA.Infrastructure.Tests.Documents.Gateway;
using Xunit;

namespace MerajutASA.Infrastructure.Tests.Documents.Files;

public sealed class UploadReceiverTests : GatewayTest
{
    private const int Length = (3 * FileCipher.ChunkSize) + 5;

    private static readonly FilePlace There = new("tests", new DocumentScope(Here, "33.74.01"), Guid.NewGuid(), DataClass.Restricted);

    private readonly byte[] _content = RandomNumberGenerator.GetBytes(Length);
    private readonly byte[] _key = FileCipher.NewKey();
    private readonly FileCipher _cipher;
    private readonly Guid _file = Guid.CreateVersion7();

    public UploadReceiverTests() => _cipher = new FileCipher(_key);

    private UploadReceiver Receiver => new(Setting.Files);

    [Fact]
    public async Task A_line_that_breaks_costs_no_more_than_a_chunk_and_the_rest_follows()
    {
        var carer = Someone("staff here");

        // The line ends within the second chunk.
        Assert.Equal(FileCipher.ChunkSize, await SendAsync(carer, 0, _content[..(FileCipher.ChunkSize + 100)]));
        var offset = await Receiver.OffsetAsync(carer, _file, Length, default);
        Assert.Equal(FileCipher.ChunkSize, offset);
        Assert.Equal(Length, await SendAsync(carer, offset, _content[(int)offset..]));

        Assert.Equal(Length, await Receiver.OffsetAsync(carer, _file, Length, default));
        Assert.Equal(_content, await Setting.Files.ReadWholeAsync(carer, _cipher, _file, Length));
    }

    [Fact]
    public async Task A_line_that_is_torn_keeps_the_chunks_before()
    {
        var carer = Someone("staff here");
        await using var torn = new TornStream(_content, FileCipher.ChunkSize + 7);

        await Assert.ThrowsAsync<IOException>(() => Receiver.ReceiveAsync(carer, There, _cipher, _file, Length, 0, torn, default));

        Assert.Equal(FileCipher.ChunkSize, await Receiver.OffsetAsync(carer, _file, Length, default));
    }

    [Fact]
    public async Task Of_two_that_send_the_same_one_is_told_that_it_is_elsewhere_and_nothing_is_mixed()
    {
        var carer = Someone("staff here");

        // As each request has a cipher of its own: one serves one sender at a time.
        using var other = new FileCipher(_key);

        var answers = await Task.WhenAll(SendAsync(carer, 0, _content), SendAsync(carer, other, 0, _content));

        Assert.Contains(null, answers);
        var offset = await Receiver.OffsetAsync(carer, _file, Length, default);
        if (offset < Length)
            await SendAsync(carer, offset, _content[(int)offset..]);
        Assert.Equal(_content, await Setting.Files.ReadWholeAsync(carer, _cipher, _file, Length));
    }

    [Fact]
    public async Task More_than_was_promised_is_not_taken()
    {
        var carer = Someone("staff here");

        Assert.Equal(Length, await SendAsync(carer, 0, [.. _content, 1, 2, 3]));

        Assert.Equal(_content, await Setting.Files.ReadWholeAsync(carer, _cipher, _file, Length));
    }

    [Fact]
    public async Task A_store_that_is_killed_between_two_chunks_has_the_first_when_it_is_back()
    {
        Assert.SkipUnless(DocumentsEngine.IsEmbedded, NamedSkips.NeedsTheEmbeddedEngine);
        await using var engine = await EmbeddedEngine.StartAsync();
        await using var setting = new GatewaySetting(GatewaySetting.OwnDatabase(engine.ConnectionString));
        var (carer, receiver) = (Someone("staff here"), new UploadReceiver(setting.Files));
        await using var body = new TornStream(_content, (2 * FileCipher.ChunkSize) + 1, async () => await engine.KillAsync());

        await Assert.ThrowsAsync<IOException>(() => receiver.ReceiveAsync(carer, There, _cipher, _file, Length, 0, body, default));
        await Assert.ThrowsAsync<StoreUnavailableException>(() => receiver.OffsetAsync(carer, _file, Length, default));
        await engine.StartAgainAsync();
        var offset = 0L;
        await Eventually.TrueAsync(async () =>
        {
            try
            {
                offset = await receiver.OffsetAsync(carer, _file, Length, default);
                return true;
            }
            catch (StoreUnavailableException)
            {
                return false;
            }
        });

        Assert.Equal(2 * FileCipher.ChunkSize, offset);
        Assert.Equal(Length, await receiver.ReceiveAsync(carer, There, _cipher, _file, Length, offset, new MemoryStream(_content[(int)offset..]), default));
        Assert.Equal(_content, await setting.Files.ReadWholeAsync(carer, _cipher, _file, Length));
    }

    private Task<long?> SendAsync(Actor actor, long offset, byte[] body) =>
        SendAsync(actor, _cipher, offset, body);

    private Task<long?> SendAsync(Actor actor, FileCipher cipher, long offset, byte[] body) =>
        Receiver.ReceiveAsync(actor, There, cipher, _file, Length, offset, new MemoryStream(body), default);

    /// <summary>Yields so many bytes and then fails, after whatever else happens.</summary>
    private sealed class TornStream(byte[] content, int until, Func<Task>? before = null) : MemoryStream(content)
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (Position < until)
                return await base.ReadAsync(buffer[..(int)Math.Min(buffer.Length, until - Position)], cancellationToken);
            if (before is not null)
                await before();
            throw new IOException("The line is torn.");
        }
    }
}
