using MerajutASA.Infrastructure.Access;

namespace MerajutASA.Infrastructure.Documents.Files;

/// <summary>
/// Takes in the bytes of an upload as they come. Only whole chunks are kept, so that an upload goes on from a chunk's border after whatever
/// broke it off: the connection, this process, the machine.
/// </summary>
public sealed class UploadReceiver(FileStore store)
{
    /// <summary>How many bytes of the upload are kept.</summary>
    public async Task<long> OffsetAsync(Actor actor, Guid file, long length, CancellationToken cancellation) =>
        Math.Min(length, (long)await store.ChunksAsync(actor, file, cancellation) * FileCipher.ChunkSize);

    /// <param name="actor">Who uploads.</param>
    /// <param name="place">Whose the file is.</param>
    /// <param name="cipher">The file's own key.</param>
    /// <param name="file">The upload's id.</param>
    /// <param name="length">What was promised, in bytes.</param>
    /// <param name="offset">Where the body begins: what is kept so far.</param>
    /// <param name="body">The bytes; more than was promised are not taken.</param>
    /// <param name="cancellation">The connection's end; what was taken in whole chunks until then stays.</param>
    /// <returns>How many bytes of the upload are kept now; null when another connection has written the same chunk.</returns>
    public async Task<long?> ReceiveAsync(
        Actor actor, FilePlace place, FileCipher cipher, Guid file, long length, long offset, Stream body, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(cipher);
        ArgumentNullException.ThrowIfNull(body);
        await store.BeginAsync(actor, place, file, cancellation);
        var buffer = new byte[FileCipher.ChunkSize];
        while (offset < length)
        {
            var due = (int)Math.Min(FileCipher.ChunkSize, length - offset);
            var taken = await body.ReadAtLeastAsync(buffer.AsMemory(0, due), due, throwOnEndOfStream: false, cancellation);
            if (taken < due)
                break;
            var number = (int)(offset / FileCipher.ChunkSize);
            var chunk = cipher.Seal(file, number, offset + due == length, buffer.AsSpan(0, due));
            if (!await store.AppendAsync(actor, place, file, number, chunk, cancellation))
                return null;
            offset += due;
        }

        return offset;
    }
}
