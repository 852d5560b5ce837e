using MerajutASA.Infrastructure.Access;

namespace MerajutASA.Infrastructure.Documents.Files;

/// <summary>
/// A file to read from any place on, chunk by chunk as it is needed, so that a range is served without opening the rest. Reads only
/// asynchronously; holds one chunk in memory.
/// </summary>
public sealed class SealedFileStream(FileStore store, Actor actor, ReadOnlyMemory<byte> key, Guid file, long length) : Stream
{
    private readonly FileCipher _cipher = new(key.Span);
    private byte[] _chunk = [];
    private int _held = -1;
    private long _position;

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => length;

    public override long Position
    {
        get => _position;
        set => _position = value >= 0 ? value : throw new ArgumentOutOfRangeException(nameof(value));
    }

    /// <summary>Reads the first chunk, so that a store that is away is noticed before anything is answered.</summary>
    public async Task ProbeAsync(CancellationToken cancellation)
    {
        if (length > 0)
            await HoldAsync(0, cancellation);
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_position >= length || buffer.Length == 0)
            return 0;
        await HoldAsync((int)(_position / FileCipher.ChunkSize), cancellationToken);
        var within = (int)(_position % FileCipher.ChunkSize);
        var count = Math.Min(buffer.Length, _chunk.Length - within);
        _chunk.AsMemory(within, count).CopyTo(buffer);
        _position += count;
        return count;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("A file is read asynchronously.");

    public override long Seek(long offset, SeekOrigin origin) => Position = origin switch
    {
        SeekOrigin.Begin => offset,
        SeekOrigin.Current => _position + offset,
        _ => length + offset,
    };

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException("A kept file is only read.");

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException("A kept file is only read.");

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _cipher.Dispose();
        base.Dispose(disposing);
    }

    private async Task HoldAsync(int number, CancellationToken cancellation)
    {
        if (_held == number)
            return;
        _chunk = await store.ReadAsync(actor, _cipher, file, length, number, cancellation);
        _held = number;
    }
}
