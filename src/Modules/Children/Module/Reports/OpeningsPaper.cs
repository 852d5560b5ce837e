using System.Globalization;
using MerajutASA.Infrastructure.Access;
using MerajutASA.Ui.Charts;
using MerajutASA.Ui.Components;
using MerajutASA.Ui.Localisation;
using MerajutASA.Ui.Papers;

namespace MerajutASA.Modules.Children.Reports;

/// <summary>Who opens records: how often over time, from within the institution and from outside, and what for.</summary>
internal static class OpeningsPaper
{
    private static readonly string Outside = Role.SocialOfficer.Stored();

    public static Paper Of(ReportData data, ReportWords said)
    {
        var paper = new Paper(said["Title.Openings"], said.Facts(data));
        if (data.OpeningUses.Count == 0)
            return paper;
        var (times, outside) = (Times(data.OpeningUses), Times(data.OpeningUses.Where(IsOutside)));
        return paper with
        {
            Figures =
            [
                new(said["Figure.Openings"], Formats.Number(times)),
                new(said["Figure.Records"], Formats.Number(data.OpeningUses.Sum(use => use.Records))),
                new(said["Figure.Outside"], said["CountAndShare", Formats.Number(outside), Formats.Share((double)outside / times)]),
            ],
            Sections = [OverTime(data, said), Uses(data, said)],
        };
    }

    private static PaperSection OverTime(ReportData data, ReportWords said)
    {
        var step = said.Filter.Step;
        var periods = (step == OpeningStep.Week ? Weeks(data.Span) : data.Span.Months).Select(first => (First: first, Found: data.Openings.Where(one => First(one) == first).ToList())).ToList();
        var groups = periods.Select(period => new BarGroup(
            Short(period.First, step), said["OpeningsOf", Long(period.First, step, said), Formats.Number(Times(Within(period.Found))), Formats.Number(Times(period.Found.Where(IsOutside)))],
            [Times(Within(period.Found)), Times(period.Found.Where(IsOutside))])
        { Href = Narrower(period.First, step, said) }).ToList();
        var roles = data.OpeningUses.Select(use => use.Role).Distinct().Order(StringComparer.Ordinal).ToList();
        return new PaperSection(said[$"OpeningsBy.{step}"])
        {
            Lead = said["OpeningsLead"],
            Hint = step == OpeningStep.Month ? said["OpeningsHint"] : null,
            Pictures = [new PaperPicture(said["OpeningsPicture", Formats.Number(Times(data.OpeningUses)), Formats.Number(Times(data.OpeningUses.Where(IsOutside)))], width => BarChart.Draw(groups, width))],
            Legend = [new(said["FromWithin"], ChartInk.Full), new(said["FromOutside"], ChartInk.Hollow, 2)],
            Tables =
            [
                new PaperTable(
                    said["OpeningsTable"],
                    [new(said[$"OpeningStep.{step}"]), .. roles.Select(role => new PaperColumn(said.Role(role), true)), new(said["Openings"], true), new(said["Records"], true)],
                    [.. periods.Select(period => new PaperRow(
                        [
                            new(Long(period.First, step, said)), .. roles.Select(role => PaperCell.Of(Times(period.Found.Where(one => one.Role == role)))),
                            PaperCell.Of(Times(period.Found)), PaperCell.Of(period.Found.Sum(one => one.Records)),
                        ],
                        Narrower(period.First, step, said)))]),
            ],
            Folded = true,
        };
    }

    private static PaperSection Uses(ReportData data, ReportWords said)
    {
        var uses = data.OpeningUses.GroupBy(use => use.Key).OrderByDescending(Times).ThenBy(use => use.Key, StringComparer.Ordinal).ToList();
        var bars = uses.Select(use => new ToldBar(said.Act(use.Key), said["UseOf", said.Act(use.Key), Formats.Number(Times(use)), Formats.Number(use.Sum(one => one.Records))], Times(use))).ToList();
        return new PaperSection(said["Uses"])
        {
            Lead = said["UsesLead"],
            Pictures = [new PaperPicture(said["UsesPicture", bars[0].Label], width => ToldRows.Draw(bars, bar => Formats.Number((long)bar.Value!), width))],
            Tables =
            [
                new PaperTable(
                    said["UsesTable"],
                    [new(said["What"]), new(said["ByWhom"]), new(said["Openings"], true), new(said["Records"], true)],
                    [.. uses.SelectMany(use => use.OrderByDescending(one => one.Openings)).Select(one =>
                        new PaperRow([new(said.Act(one.Key)), new(said.Role(one.Role)), PaperCell.Of(one.Openings), PaperCell.Of(one.Records)]))]),
            ],
        };
    }

    private static bool IsOutside(OpeningFigure one) => one.Role == Outside;

    private static IEnumerable<OpeningFigure> Within(IEnumerable<OpeningFigure> found) => found.Where(one => !IsOutside(one));

    private static long Times(IEnumerable<OpeningFigure> found) => found.Sum(one => one.Openings);

    private static DateOnly First(OpeningFigure one) => DateOnly.ParseExact(one.Key, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static IEnumerable<DateOnly> Weeks(ReportSpan span)
    {
        for (var monday = span.First.AddDays(-(((int)span.First.DayOfWeek + 6) % 7)); monday <= span.Last; monday = monday.AddDays(7))
            yield return monday;
    }

    private static string Short(DateOnly first, OpeningStep step) =>
        step == OpeningStep.Month ? Formats.Month(first) : string.Create(CultureInfo.InvariantCulture, $"{first.Day} {Formats.Month(first.Month)}");

    private static string Long(DateOnly first, OpeningStep step, ReportWords said) =>
        step == OpeningStep.Month ? Formats.Month(first) : said["WeekFrom", Formats.Date(first)];

    private static string? Narrower(DateOnly first, OpeningStep step, ReportWords said) => step == OpeningStep.Week ? null : ReportFilterAddress.Of(
        ReportKind.Openings, said.Filter with { From = first, To = first.AddMonths(1).AddDays(-1), Period = default, Step = OpeningStep.Week });
}
