using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;

namespace MerajutASA.Infrastructure.Encryption;

/// <summary>HMAC-SHA256 over purpose ‖ 0x00 ‖ value, cut to 16 bytes: collisions stay out of reach and the index small.</summary>
internal sealed class BlindIndex(IOptions<KeysOptions> options) : IBlindIndex
{
    private const int TokenSize = 16;

    private readonly byte[] _key = SecretFile.Read(options.Value.BlindIndexFile)[0];

    public byte[] Token(string purpose, string normalised)
    {
        if (purpose.Contains('\0'))
            throw new ArgumentException("A zero byte would let two purposes share tokens.", nameof(purpose));
        byte[] input = [.. Encoding.UTF8.GetBytes(purpose), 0, .. Encoding.UTF8.GetBytes(normalised)];
        return HMACSHA256.HashData(_key, input)[..TokenSize];
    }
}
