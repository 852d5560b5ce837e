using System.Security.Cryptography;

namespace MerajutASA.Infrastructure.Documents.Files;

/// <summary>
/// Seals a file chunk by chunk under the file's own key: 0x01 ‖ nonce (12) ‖ ciphertext ‖ tag (16), AES-256-GCM. Associated data are the
/// file, the chunk's number and whether it is the last, so that no chunk can be moved, swapped, left out or cut off unnoticed.
/// </summary>
public sealed class FileCipher : IDisposable
{
    public const int KeySize = 32;

    /// <summary>What one chunk holds, in bytes before sealing; only the last is shorter.</summary>
    public const int ChunkSize = 256 * 1024;

    /// <summary>What sealing adds to each chunk.</summary>
    public const int Overhead = 1 + NonceSize + TagSize;

    private const byte Version = 1;
    private const int NonceSize = 12;
    private const int TagSize = 16;

    private readonly AesGcm _aes;

    public FileCipher(ReadOnlySpan<byte> key) => _aes = new AesGcm(key, TagSize);

    /// <summary>A random key for a new file, to be sealed under its subject's key.</summary>
    public static byte[] NewKey() => RandomNumberGenerator.GetBytes(KeySize);

    /// <summary>How many chunks a file of a length has; an empty one has none.</summary>
    public static int ChunksOf(long length) => checked((int)((length + ChunkSize - 1) / ChunkSize));

    public byte[] Seal(Guid file, int number, bool last, ReadOnlySpan<byte> plain)
    {
        var chunk = new byte[plain.Length + Overhead];
        chunk[0] = Version;
        var nonce = chunk.AsSpan(1, NonceSize);
        RandomNumberGenerator.Fill(nonce);
        _aes.Encrypt(nonce, plain, chunk.AsSpan(1 + NonceSize, plain.Length), chunk.AsSpan(^TagSize..), Associated(file, number, last));
        return chunk;
    }

    /// <summary>Throws <see cref="CryptographicException"/> when the chunk was altered, stood elsewhere, or is not the last though it should be.</summary>
    public byte[] Open(Guid file, int number, bool last, ReadOnlySpan<byte> chunk)
    {
        if (chunk.Length < Overhead || chunk[0] != Version)
            throw new CryptographicException("Not a sealed chunk of a known version.");
        var plain = new byte[chunk.Length - Overhead];
        _aes.Decrypt(chunk.Slice(1, NonceSize), chunk[(1 + NonceSize)..^TagSize], chunk[^TagSize..], plain, Associated(file, number, last));
        return plain;
    }

    public void Dispose() => _aes.Dispose();

    private static byte[] Associated(Guid file, int number, bool last) =>
        [Version, .. file.ToByteArray(bigEndian: true), (byte)(number >> 24), (byte)(number >> 16), (byte)(number >> 8), (byte)number, last ? (byte)1 : (byte)0];
}
