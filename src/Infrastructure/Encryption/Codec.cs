using System.Globalization;
using System.Text;
using System.Text.Json;

namespace MerajutASA.Infrastructure.Encryption;

/// <summary>A value as bytes before sealing: text as UTF-8, a date as ISO 8601, bytes as they are, anything else as JSON.</summary>
internal static class Codec<T>
{
    public static byte[] Encode(T value) => value switch
    {
        byte[] bytes => bytes,
        string text => Encoding.UTF8.GetBytes(text),
        DateOnly date => Encoding.ASCII.GetBytes(date.ToString("O", CultureInfo.InvariantCulture)),
        _ => JsonSerializer.SerializeToUtf8Bytes(value),
    };

    public static T Decode(byte[] bytes)
    {
        if (typeof(T) == typeof(byte[]))
            return (T)(object)bytes;
        if (typeof(T) == typeof(string))
            return (T)(object)Encoding.UTF8.GetString(bytes);
        if (typeof(T) == typeof(DateOnly))
            return (T)(object)DateOnly.ParseExact(Encoding.ASCII.GetString(bytes), "O", CultureInfo.InvariantCulture);
        return JsonSerializer.Deserialize<T>(bytes)!;
    }
}
