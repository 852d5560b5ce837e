using System.Globalization;
using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Analytics;
using MerajutASA.Infrastructure.Analytics.SmallNumbers;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Infrastructure.Regions;
using MerajutASA.Modules.Children.Figures;
using MerajutASA.Modules.Government.Contracts;

namespace MerajutASA.Modules.Children.Reports;

/// <summary>
/// Own facts, exactly, and published figures of others: no other institution is asked about, so none can be told of. The head may take the own
/// children away from those of the region; suppression has taken away every institution's before it told anything.
/// </summary>
internal sealed class PeerReading(AnalyticsGateway facts, IPublishedFigures published, IInstitutions institutions)
{
    public async Task<PeerFigures> ReadAsync(Actor actor, PeerDimension by, ReportSpan span, CancellationToken cancellation)
    {
        var all = (await published.MonthsAsync(actor, ChildFigures.Entered.Name, cancellation)).Value;
        var months = all.Where(month => month.First >= span.First && month.Last <= span.Last).Select(month => month.First).ToList();
        if (months.Count == 0)
            return new PeerFigures([], [], []);
        var region = (await institutions.FindAsync(actor, actor.Institution!.Value, cancellation))?.RegionCode ?? "";
        string[] around = [.. new[] { RegionCode.UpTo(region, RegionLevel.Regency), RegionCode.UpTo(region, RegionLevel.Province), "" }.Distinct()];
        return new PeerFigures(months, await OwnAsync(actor, by, months, cancellation), await PlacesAsync(actor, by, months, around, cancellation));
    }

    private async Task<IReadOnlyList<(string Category, int Children)>> OwnAsync(Actor actor, PeerDimension by, List<DateOnly> months, CancellationToken cancellation)
    {
        var span = new ReportSpan(months[0], months[^1].AddMonths(1).AddDays(-1));
        var rows = await facts.QueryAsync(
            actor, ReportTexts.Entered, new Dictionary<string, object?> { ["from"] = span.Begin, ["to"] = span.End },
            row => (Category: Category(by, Number(row.GetValue(0)), row.GetString(1), Number(row.GetValue(2)), row.GetString(3)), Children: Number(row.GetValue(4))), cancellation);
        return [.. ChildFigures.Entered.CategoriesOf(Codes.Of(by)).Select(code => (code, rows.Where(row => row.Category == code).Sum(row => row.Children)))];
    }

    private async Task<IReadOnlyList<PeerPlace>> PlacesAsync(Actor actor, PeerDimension by, List<DateOnly> months, string[] around, CancellationToken cancellation)
    {
        var question = new FigureQuestion(ChildFigures.Entered.Name, months[0], months[^1], PeriodLength.Month, around);
        var totals = (await published.ReadAsync(actor, question, cancellation)).Value.ToLookup(figure => figure.Region);
        var parts = (await published.ReadAsync(actor, question with { Dimension = Codes.Of(by) }, cancellation)).Value.ToLookup(figure => figure.Region);
        return [.. around.Select(place => PublishedParts.Of([.. totals[place]], [.. parts[place]])).Zip(around, (told, place) => new PeerPlace(place, told.Parts, told.Months))];
    }

    /// <summary>As the published figures sort a child.</summary>
    private static string Category(PeerDimension by, int year, string sex, int birthYear, string reason) => by switch
    {
        PeerDimension.Sex => sex,
        PeerDimension.Age => AgeGroups.Of(year, birthYear),
        _ => reason,
    };

    private static int Number(object value) => Convert.ToInt32(value, CultureInfo.InvariantCulture);
}
