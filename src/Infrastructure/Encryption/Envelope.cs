using System.Security.Cryptography;
using System.Text;

namespace MerajutASA.Infrastructure.Encryption;

/// <summary>Version 1 of a sealed value: 0x01 ‖ nonce (12) ‖ ciphertext ‖ tag (16), AES-256-GCM (NIST SP 800-38D).</summary>
internal static class Envelope
{
    private const byte Version = 1;
    private const int NonceSize = 12;
    private const int TagSize = 16;

    public static byte[] Seal(byte[] key, string field, Guid subject, Guid record, ReadOnlySpan<byte> plain)
    {
        var sealedBytes = new byte[1 + NonceSize + plain.Length + TagSize];
        sealedBytes[0] = Version;
        var nonce = sealedBytes.AsSpan(1, NonceSize);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(key, TagSize);
        aes.Encrypt(nonce, plain, sealedBytes.AsSpan(1 + NonceSize, plain.Length), sealedBytes.AsSpan(^TagSize..), Associated(field, subject, record));
        return sealedBytes;
    }

    public static byte[] Open(byte[] key, string field, Guid subject, Guid record, ReadOnlySpan<byte> sealedBytes)
    {
        if (sealedBytes.Length < 1 + NonceSize + TagSize || sealedBytes[0] != Version)
            throw new CryptographicException("Not a sealed value of a known version.");
        var plain = new byte[sealedBytes.Length - 1 - NonceSize - TagSize];
        using var aes = new AesGcm(key, TagSize);
        aes.Decrypt(sealedBytes.Slice(1, NonceSize), sealedBytes[(1 + NonceSize)..^TagSize], sealedBytes[^TagSize..], plain, Associated(field, subject, record));
        return plain;
    }

    private static byte[] Associated(string field, Guid subject, Guid record) =>
        [Version, .. subject.ToByteArray(bigEndian: true), .. record.ToByteArray(bigEndian: true), .. Encoding.UTF8.GetBytes(field)];
}
