using System.Data.Common;
using System.Globalization;
using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Analytics;
using MerajutASA.Infrastructure.Audit.Openings;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Infrastructure.Regions;
using MerajutASA.Modules.Children.Facts;
using MerajutASA.Modules.Children.Facts.Exits;
using MerajutASA.Modules.Children.Facts.Reviews;
using MerajutASA.Modules.Children.Finding;

namespace MerajutASA.Modules.Children.Reports;

/// <summary>Asks the facts for a report, once it was written down that they are asked.</summary>
internal sealed class ReportReading(AnalyticsGateway facts, PeerReading peers)
{
    /// <summary>What is read of, for the entry of the log.</summary>
    public static IReadOnlyList<string> TablesOf(ReportKind kind) => kind switch
    {
        ReportKind.Openings => [Of(OpeningServices.Table)],
        ReportKind.Reviews => [Of(ReviewFactTable.Name), "children.child"],
        ReportKind.Exits => [Of(CaseFactTable.Name), Of(ExitFactTable.Name)],
        _ => [Of(CaseFactTable.Name)],
    };

    /// <summary>
    /// Of many places at once only officers may ask: whoever works at one institution has only that. Its head may hold it against what is
    /// published of those around it. How often colleagues open records is for who answers for them.
    /// </summary>
    public static bool May(Actor actor, ReportKind kind) => kind switch
    {
        ReportKind.Map => actor.Role == Role.SocialOfficer,
        ReportKind.Institutions or ReportKind.Openings => actor.Role is Role.SocialOfficer or Role.LksaHead,
        _ => true,
    };

    public async Task<Outcome<ReportData>> ReadAsync(Actor actor, ReportKind kind, ReportFilter filter, ReportSpan span, DateTimeOffset now, CancellationToken cancellation)
    {
        try
        {
            return await AskAsync(actor, kind, filter, span, now, cancellation);
        }
        catch (AnalyticsLimitException)
        {
            return new Outcome<ReportData>.Refused("TooMuch");
        }
    }

    private async Task<ReportData> AskAsync(Actor actor, ReportKind kind, ReportFilter filter, ReportSpan span, DateTimeOffset now, CancellationToken cancellation)
    {
        var values = Parameters(filter, span, now);
        Task<IReadOnlyList<T>> Ask<T>(string text, Func<DbDataReader, T> read) => facts.QueryAsync(actor, text, values, read, cancellation);
        var data = new ReportData(span, now);
        return kind switch
        {
            ReportKind.Outcomes => await OutcomesAsync(),
            ReportKind.Flows => data with { Flows = await Ask(ReportTexts.Flows, row => new StageFlow((int)Number(row, 0), (int)Number(row, 1), Number(row, 2))) },
            ReportKind.Survival => data with
            {
                Survival = await Ask(ReportTexts.Survival(filter.By), row => (row.GetString(0), new SurvivalCount((int)Number(row, 1), Number(row, 2), Number(row, 3)))),
            },
            ReportKind.Map => data with { Places = await Ask(ReportTexts.Provinces, Place) },
            ReportKind.Openings => data with { Openings = await Ask(OpeningTexts.By(filter.Step), Opening), OpeningUses = await Ask(OpeningTexts.Uses, Opening) },
            ReportKind.Reviews => data with { Reviews = await Ask(ReviewTexts.Months, row => new ReviewMonth(DateOnly.FromDateTime(row.GetDateTime(0)), Number(row, 1), Number(row, 2), Number(row, 3))) },
            ReportKind.Exits => data with { Exits = await Ask(ExitTexts.Ends, row => new ExitCount(row.GetString(0), (int)Number(row, 1), Number(row, 2))) },
            _ when actor.Institution is not null => data with { Peers = await peers.ReadAsync(actor, filter.Of, span, cancellation) },
            _ => data with { Places = await Ask(ReportTexts.Institutions, Place) },
        };

        async Task<ReportData> OutcomesAsync()
        {
            var months = Ask(ReportTexts.Months, Month);
            var times = Ask(ReportTexts.Times, row => new StageTime((int)Number(row, 0), Number(row, 1), row.GetDouble(2), row.GetDouble(3), row.GetDouble(4)));
            // Whoever works at one institution knows how many there are.
            var places = actor.Institution is null ? Ask(ReportTexts.Institutions, Place) : Task.FromResult<IReadOnlyList<PlaceFigures>>([]);
            await Task.WhenAll(months, times, places);
            return data with { Months = await months, Times = await times, Places = await places };
        }
    }

    private static Dictionary<string, object?> Parameters(ReportFilter filter, ReportSpan span, DateTimeOffset now)
    {
        var (low, high) = RegionCode.Range(filter.Region ?? "");
        var (first, last) = filter.Age?.Years(Forms.Calendar.Today(now).Year) ?? (0, ushort.MaxValue);
        return new Dictionary<string, object?>
        {
            ["low"] = low,
            ["high"] = high,
            ["institution"] = filter.Institution ?? Guid.Empty,
            ["sex"] = filter.Sex is { } sex ? Codes.Of(sex) : "",
            ["bornFrom"] = (ushort)Math.Max(0, first),
            ["bornTo"] = (ushort)Math.Min(ushort.MaxValue, last),
            ["from"] = span.Begin,
            ["to"] = span.End,
            ["now"] = now.ToUnixTimeMilliseconds(),
            ["until"] = (byte)filter.Until,
            ["length"] = (byte)LengthBelow(filter.Region),
        };
    }

    /// <summary>Of the codes one level below a region.</summary>
    private static int LengthBelow(string? region) => region is not { Length: > 0 } ? 2 : RegionCode.LevelOf(region) switch
    {
        RegionLevel.Province => 5,
        RegionLevel.Regency => 8,
        _ => 13,
    };

    private static StageMonth Month(DbDataReader row)
    {
        var month = DateOnly.FromDateTime(row.GetDateTime(0));
        return new StageMonth(month.Year == 1970 ? null : month, (int)Number(row, 1), Number(row, 2), Number(row, 3));
    }

    private static string Of(string table) => $"clickhouse.{table}";

    private static OpeningFigure Opening(DbDataReader row) => new(row.GetString(0), row.GetString(1), Number(row, 2), Number(row, 3));

    private static PlaceFigures Place(DbDataReader row) => new(row.GetString(0), Number(row, 1), Number(row, 2), Number(row, 3), Number(row, 4));

    private static long Number(DbDataReader row, int column) => Convert.ToInt64(row.GetValue(column), CultureInfo.InvariantCulture);
}
