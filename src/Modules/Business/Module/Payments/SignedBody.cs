using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace MerajutASA.Modules.Business.Payments;

/// <summary>
/// A signature over a time and a body, <c>t=1790000000,v1=…</c>: HMAC-SHA256 (RFC 2104) over the time, a full stop and the bytes.
/// The time bounds how long a copy of a request can be sent again; the event's own name keeps it from counting twice.
/// </summary>
internal static class SignedBody
{
    public static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(5);

    public static string Sign(byte[] key, ReadOnlySpan<byte> body, DateTimeOffset at)
    {
        var time = at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        return $"t={time},v1={Convert.ToHexStringLower(Mac(key, time, body))}";
    }

    public static bool Holds(byte[] key, ReadOnlySpan<byte> body, string? signature, DateTimeOffset now)
    {
        if (signature?.Split(',') is not [['t', '=', .. var time], ['v', '1', '=', .. var mac]] || mac.Length != 2 * HMACSHA256.HashSizeInBytes || !mac.All(char.IsAsciiHexDigit)
            || !long.TryParse(time, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            || seconds > DateTimeOffset.MaxValue.ToUnixTimeSeconds() || (now - DateTimeOffset.FromUnixTimeSeconds(seconds)).Duration() > Tolerance)
            return false;
        return CryptographicOperations.FixedTimeEquals(Convert.FromHexString(mac), Mac(key, time, body));
    }

    private static byte[] Mac(byte[] key, string time, ReadOnlySpan<byte> body)
    {
        byte[] signed = [.. Encoding.ASCII.GetBytes(time), (byte)'.', .. body];
        return HMACSHA256.HashData(key, signed);
    }
}
