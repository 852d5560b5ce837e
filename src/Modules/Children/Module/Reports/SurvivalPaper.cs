using MerajutASA.Ui.Charts;
using MerajutASA.Ui.Components;
using MerajutASA.Ui.Localisation;
using MerajutASA.Ui.Papers;

namespace MerajutASA.Modules.Children.Reports;

/// <summary>How long it takes from the entry into the register until a case comes to a stage; who has not is counted as long as is known.</summary>
internal static class SurvivalPaper
{
    private const double Month = 365.25 / 12;
    private static readonly int[] Told = [3, 6, 12, 18, 24, 36, 48, 60];
    private static readonly int[] Steps = [1, 2, 3, 6, 12, 24];

    public static Paper Of(ReportData data, ReportWords said)
    {
        var stage = said.Words.Of(said.Filter.Until);
        var paper = new Paper(said["Title.Survival", stage], said.Facts(data)) { Notes = [said["NoteSurvival"], said["NoteEnding"], said["NoteGreenwood"]] };
        // Small groups last, so that those that are drawn say something; the table has all.
        var lines = data.Survival.GroupBy(pair => pair.Line, pair => pair.Count).Select(group => new SurvivalLine(group.Key, [.. group]))
            .OrderByDescending(line => line.Cases).ToList();
        if (lines.Count == 0)
            return paper;
        var drawn = lines.Take(StepChart.Most).ToList();
        var whole = SurvivalLine.Of(lines);
        return paper with
        {
            Figures =
            [
                new(said["Figure.Followed"], Formats.Number(whole.Cases)),
                new(said["Figure.Arrived"], Formats.Number(whole.Arrived)),
                new(said["Figure.Waiting"], Formats.Number(whole.Cases - whole.Arrived)),
                new(said["Figure.MedianTime"], whole.Median is { } median ? said["Months", Formats.Tenths(median / Month)] : said["NotYetHalf"]),
            ],
            Sections =
            [
                new PaperSection(said["Survival", stage])
                {
                    Lead = said["SurvivalLead", stage],
                    Pictures = [new PaperPicture(Label(whole, stage, said), width => Picture(drawn, whole.Last, said, width))],
                    Legend =
                    [
                        .. drawn.Count == 1 ? [] : drawn.Select((line, at) => new ChartSign($"{(char)('A' + at)}: {Name(line, said)}", StepChart.Look(at).Ink, StepChart.Look(at).Colour)),
                        drawn.Count > StepChart.Bands ? new ChartSign(said["Uprights"], ChartInk.Line, 7) : new ChartSign(said["Band"], ChartInk.Pale),
                    ],
                    Tables = [.. lines.Select(line => Table(line, stage, said))],
                    Folded = lines.Count > StepChart.Bands,
                },
            ],
        };
    }

    private static ChartPicture Picture(List<SurvivalLine> lines, int last, ReportWords said, double width)
    {
        var months = Math.Max(1, last / Month);
        var step = Steps.FirstOrDefault(step => months / step <= (width >= 560 ? 13 : 6), Steps[^1]);
        var ticks = Enumerable.Range(0, (int)Math.Ceiling(months / step) + 1).Select(at => (double)at * step).ToList();
        var series = lines.Select(line => new StepSeries(
            Name(line, said),
            [new StepPoint(0, 1, 1, 1), .. line.Steps.Select(one => new StepPoint(one.Day / Month, one.Share, one.Low, one.High))],
            Math.Max(line.Last, 1) / Month)).ToList();
        return StepChart.Draw(series, ticks, tick => Formats.Number((long)tick), said["MonthsAxis"], Formats.Share, width);
    }

    private static PaperTable Table(SurvivalLine line, string stage, ReportWords said) => new(
        line.Name.Length == 0 ? said["SurvivalTable", stage] : said["SurvivalTableOf", stage, Name(line, said)],
        [new(said["AfterEntry"]), new(said["AtRisk"], true), new(said["ArrivedSoFar"], true), new(said["StillWaiting"], true), new(said["Interval"], true)],
        [.. Told.Where(month => month * Month <= line.Last + Month).Select(month =>
        {
            var day = (int)Math.Round(month * Month);
            var step = KaplanMeier.After(line.Steps, day);
            return new PaperRow(
            [
                new(said["Months", Formats.Number(month)]), PaperCell.Of(KaplanMeier.AtRisk(line.Counts, day)),
                PaperCell.Of(line.Steps.Where(one => one.Day <= day).Sum(one => one.Arrived)),
                new(Formats.Share(step.Share), step.Share), new(said["Between", Formats.Share(step.Low), Formats.Share(step.High)]),
            ]);
        })]);

    private static string Label(SurvivalLine whole, string stage, ReportWords said)
    {
        var year = KaplanMeier.After(whole.Steps, 365);
        return said["SurvivalPicture", stage, Formats.Share(year.Share)];
    }

    private static string Name(SurvivalLine line, ReportWords said) => said.Filter.By switch
    {
        SurvivalGrouping.Region => said.Region(line.Name),
        SurvivalGrouping.Sex when Infrastructure.Postgres.Codes.Find<Register.Sex>(line.Name) is { } sex => said.Words.Of(sex),
        SurvivalGrouping.Year => said["EnteredIn", line.Name],
        _ => said["AllCases"],
    };
}
