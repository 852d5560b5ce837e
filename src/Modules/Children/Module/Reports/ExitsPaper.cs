using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Children.Ends;
using MerajutASA.Ui.Charts;
using MerajutASA.Ui.Components;
using MerajutASA.Ui.Localisation;
using MerajutASA.Ui.Papers;

namespace MerajutASA.Modules.Children.Reports;

/// <summary>How long it takes until children go home to their parents, and how care ends otherwise: the cumulative incidence of each way.</summary>
internal static class ExitsPaper
{
    private const double Month = 365.25 / 12;
    private static readonly string Home = Codes.Of(EndReason.Reunified);
    private static readonly int[] Told = [3, 6, 12, 18, 24, 36, 48, 60];
    private static readonly int[] Axis = [1, 2, 3, 6, 12, 24];

    public static Paper Of(ReportData data, ReportWords said)
    {
        var paper = new Paper(said["Title.Exits"], said.Facts(data)) { Notes = [said["NoteExits"], said["NoteExitsTime"], said["NoteAalenJohansen"]] };
        var (counts, cases) = (data.Exits, data.Exits.Sum(count => count.Cases));
        if (cases == 0)
            return paper;
        var ended = counts.Where(count => count.IsEnd).GroupBy(count => count.Reason).ToDictionary(reason => reason.Key, reason => reason.Sum(count => count.Cases));
        // Going home first and alone with its band; the others by their number.
        var others = ended.Keys.Where(reason => reason != Home).OrderByDescending(reason => ended[reason]).ThenBy(reason => reason, StringComparer.Ordinal).ToList();
        var home = AalenJohansen.Of(counts, Home);
        return paper with
        {
            Figures =
            [
                new(said["Figure.Followed"], Formats.Number(cases)),
                new(said["Figure.WentHome"], Formats.Number(ended.GetValueOrDefault(Home))),
                new(said["Figure.EndedOtherwise"], Formats.Number(others.Sum(reason => ended[reason]))),
                new(said["Figure.StillInCare"], Formats.Number(cases - ended.Values.Sum())),
                new(said["Figure.HomeInTwoYears"], Formats.Share(AalenJohansen.After(home, (int)Math.Round(24 * Month)).Share)),
            ],
            Sections = [GoingHome(counts, home, said), Otherwise(counts, others, ended, said)],
        };
    }

    private static PaperSection GoingHome(IReadOnlyList<ExitCount> counts, IReadOnlyList<ExitStep> home, ReportWords said)
    {
        var name = said.Words.Of(EndReason.Reunified);
        var year = AalenJohansen.After(home, 365);
        return new PaperSection(said["ExitsHome"])
        {
            Lead = said["ExitsHomeLead"],
            Pictures = [new PaperPicture(said["ExitsHomePicture", Formats.Share(year.Share)], width => Picture([(name, home)], Last(counts), said, width))],
            Legend = [new(said["Band"], ChartInk.Pale)],
            Tables =
            [
                new PaperTable(
                    said["ExitsHomeTable"],
                    [new(said["AfterEntry"]), new(said["AtRisk"], true), new(said["WentHomeSoFar"], true), new(said["ShareHome"], true), new(said["Interval"], true), new(said["OtherwiseSoFar"], true)],
                    [.. Rows(counts).Select(row =>
                    {
                        var step = AalenJohansen.After(home, row.Day);
                        return new PaperRow(
                        [
                            new(said["Months", Formats.Number(row.Month)]), PaperCell.Of(counts.Where(count => count.Day >= row.Day).Sum(count => count.Cases)),
                            PaperCell.Of(home.Where(one => one.Day <= row.Day).Sum(one => one.Ended)), new(Formats.Share(step.Share), step.Share),
                            // Of nobody nothing can be said by this method: nought to nought would look certain.
                            step.Share > 0 ? new(said["Between", Formats.Share(step.Low), Formats.Share(step.High)]) : PaperCell.None,
                            PaperCell.Of(counts.Where(count => count.IsEnd && count.Reason != Home && count.Day <= row.Day).Sum(count => count.Cases)),
                        ]);
                    })]),
            ],
        };
    }

    private static PaperSection Otherwise(IReadOnlyList<ExitCount> counts, List<string> others, Dictionary<string, long> ended, ReportWords said)
    {
        List<string> all = [Home, .. others];
        var lines = others.Take(StepChart.Most).Select(reason => (Name: Name(reason, said), Steps: AalenJohansen.Of(counts, reason))).ToList();
        return new PaperSection(said["ExitsOtherwise"])
        {
            Lead = said["ExitsOtherwiseLead"],
            Pictures = lines.Count == 0 ? [] : [new PaperPicture(said["ExitsOtherwisePicture", Formats.Number(others.Sum(reason => ended[reason]))], width => Picture(lines, Last(counts), said, width))],
            Legend = lines.Count == 0 ? [] :
            [
                .. lines.Count == 1 ? [] : lines.Select((line, at) => new ChartSign($"{(char)('A' + at)}: {line.Name}", StepChart.Look(at).Ink, StepChart.Look(at).Colour)),
                lines.Count > StepChart.Bands ? new ChartSign(said["Uprights"], ChartInk.Line, 7) : new ChartSign(said["Band"], ChartInk.Pale),
            ],
            Tables =
            [
                new PaperTable(
                    said["ExitsTable"],
                    [new(said["EndedBy"]), new(said["Cases"], true), .. Rows(counts).Select(row => new PaperColumn(said["Months", Formats.Number(row.Month)], true))],
                    [.. all.Select(reason =>
                    {
                        var steps = AalenJohansen.Of(counts, reason);
                        return new PaperRow(
                        [
                            new(Name(reason, said)), PaperCell.Of(ended.GetValueOrDefault(reason)),
                            .. Rows(counts).Select(row => AalenJohansen.After(steps, row.Day).Share).Select(share => new PaperCell(Formats.Share(share), share)),
                        ]);
                    })]),
            ],
        };
    }

    private static ChartPicture Picture(IReadOnlyList<(string Name, IReadOnlyList<ExitStep> Steps)> lines, int last, ReportWords said, double width)
    {
        var months = Math.Max(1, last / Month);
        var step = Axis.FirstOrDefault(step => months / step <= (width >= 560 ? 13 : 6), Axis[^1]);
        var ticks = Enumerable.Range(0, (int)Math.Ceiling(months / step) + 1).Select(at => (double)at * step).ToList();
        var series = lines.Select(line => new StepSeries(
            line.Name, [new StepPoint(0, 0, 0, 0), .. line.Steps.Select(one => new StepPoint(one.Day / Month, one.Share, one.Low, one.High))], Math.Max(last, 1) / Month)).ToList();
        return StepChart.Draw(series, ticks, tick => Formats.Number((long)tick), said["MonthsAxis"], Formats.Share, width);
    }

    private static IEnumerable<(int Month, int Day)> Rows(IReadOnlyList<ExitCount> counts) =>
        Told.Where(month => month * Month <= Last(counts) + Month).Select(month => (month, (int)Math.Round(month * Month)));

    private static int Last(IReadOnlyList<ExitCount> counts) => counts.Max(count => count.Day);

    private static string Name(string reason, ReportWords said) => Codes.Find<EndReason>(reason) is { } known ? said.Words.Of(known) : said["EndUnrecorded"];
}
