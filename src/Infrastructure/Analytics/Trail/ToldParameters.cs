using System.Globalization;
using MerajutASA.Infrastructure.Regions;

namespace MerajutASA.Infrastructure.Analytics.Trail;

/// <summary>
/// The values of a query as they may stand in the audit log. Told are those that cannot name a person whatever they are: dates, yes and no,
/// small numbers (no NIK, no telephone), region codes. Of the others only those that the text itself names as harmless.
/// </summary>
internal static class ToldParameters
{
    public const string Withheld = "withheld";

    private const long Small = 1_000_000;

    public static IReadOnlyDictionary<string, object?> Of(AnalyticsText text, IReadOnlyDictionary<string, object?> parameters) =>
        parameters.ToDictionary(pair => pair.Key, pair => pair.Value switch
        {
            null => null,
            bool or DateOnly or DateTimeOffset => pair.Value,
            DateTime time => time.ToString("O", CultureInfo.InvariantCulture),
            sbyte or byte or short or ushort or int or uint or long or ulong when IsSmall(pair.Value) => Convert.ToInt64(pair.Value, CultureInfo.InvariantCulture),
            string code when RegionCode.IsWellFormed(code) => code,
            _ when text.Told.Contains(pair.Key) => Convert.ToString(pair.Value, CultureInfo.InvariantCulture),
            _ => Withheld,
        });

    private static bool IsSmall(object number) => Convert.ToDecimal(number, CultureInfo.InvariantCulture) is > -Small and < Small;
}
