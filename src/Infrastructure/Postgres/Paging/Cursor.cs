using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;

namespace MerajutASA.Infrastructure.Postgres.Paging;

/// <summary>A row's place in an order, as it stands in an address: the id, then the value.</summary>
internal static class Cursor
{
    private const int IdLength = 32;

    public static string Write<TKey>(TKey value, Guid id)
        where TKey : notnull => WebEncoders.Base64UrlEncode(Encoding.UTF8.GetBytes($"{id:N}{Text(value)}"));

    public static bool TryRead<TKey>(string? cursor, [MaybeNullWhen(false)] out TKey value, out Guid id)
        where TKey : notnull
    {
        (value, id) = (default, Guid.Empty);
        if (string.IsNullOrEmpty(cursor) || !TryDecode(cursor, out var text) || text.Length < IdLength || !Guid.TryParseExact(text[..IdLength], "N", out id))
            return false;
        return TryValue(text[IdLength..], out value);
    }

    private static bool TryDecode(string cursor, out string text)
    {
        text = "";
        try
        {
            text = Encoding.UTF8.GetString(WebEncoders.Base64UrlDecode(cursor));
            return true;
        }
        catch (FormatException)
        {
            return false;
        }
    }

    private static string Text<TKey>(TKey value) => value switch
    {
        string text => text,
        IFormattable other and (int or long or decimal) => other.ToString(null, CultureInfo.InvariantCulture),
        DateOnly date => date.ToString("O", CultureInfo.InvariantCulture),
        DateTimeOffset time => time.UtcDateTime.ToString("O", CultureInfo.InvariantCulture),
        Guid id => id.ToString("N"),
        Enum named => named.ToString(),
        _ => throw new NotSupportedException($"A board cannot be sorted by a {typeof(TKey)}."),
    };

    private static bool TryValue<TKey>(string text, [MaybeNullWhen(false)] out TKey value)
    {
        object? read = typeof(TKey) switch
        {
            var type when type == typeof(string) => text.Contains('\0', StringComparison.Ordinal) ? null : text,
            var type when type == typeof(int) => int.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : null,
            var type when type == typeof(long) => long.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : null,
            var type when type == typeof(decimal) => decimal.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : null,
            var type when type == typeof(DateOnly) => DateOnly.TryParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null,
            var type when type == typeof(Guid) => Guid.TryParseExact(text, "N", out var guid) ? guid : null,
            { IsEnum: true } type => Enum.TryParse(type, text, out var named) && Enum.IsDefined(type, named) ? named : null,
            _ => DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null,
        };
        value = read is TKey known ? known : default;
        return read is TKey;
    }
}
