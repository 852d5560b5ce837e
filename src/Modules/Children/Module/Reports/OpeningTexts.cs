using MerajutASA.Infrastructure.Analytics;
using MerajutASA.Infrastructure.Audit.Openings;
using MerajutASA.Infrastructure.Postgres;
using Microsoft.Extensions.DependencyInjection;

namespace MerajutASA.Modules.Children.Reports;

/// <summary>
/// What is asked of the openings in the audit log: key, role, openings, records. Days are of western Indonesia; a batch that came twice counts
/// once (FINAL). Whose openings they are the gateway adds.
/// </summary>
internal static class OpeningTexts
{
    public const string Uses = "children.report-openings-by-use";

    private const string Day = "toTimeZone(at, 'Asia/Jakarta')";

    private static readonly IReadOnlyDictionary<OpeningStep, string> Keys = new Dictionary<OpeningStep, string>
    {
        [OpeningStep.Month] = $"toString(toDate(toStartOfMonth({Day})))",
        [OpeningStep.Week] = $"toString(toDate(toMonday({Day})))",
    };

    public static string By(OpeningStep step) => $"children.report-openings-by-{Codes.Of(step)}";

    public static IServiceCollection AddOpeningTexts(this IServiceCollection services)
    {
        foreach (var (step, key) in Keys)
            services.AddAnalyticsText(Text(By(step), key));
        return services.AddAnalyticsText(Text(Uses, "use_case"));
    }

    private static AnalyticsText Text(string name, string key) => new(name, $$"""
        SELECT {{key}} AS key, role, sum(openings) AS times, sum(records) AS shown FROM {{OpeningServices.Table}} FINAL
        WHERE region_code >= {low:String} AND region_code < {high:String}
          AND ({institution:UUID} = toUUID('00000000-0000-0000-0000-000000000000') OR institution = {institution:UUID})
          AND at >= fromUnixTimestamp64Milli({from:Int64}, 'UTC') AND at < fromUnixTimestamp64Milli({to:Int64}, 'UTC')
        GROUP BY key, role ORDER BY key, role
        """)
    {
        Told = ["low", "high", "institution", "from", "to"],
    };
}
