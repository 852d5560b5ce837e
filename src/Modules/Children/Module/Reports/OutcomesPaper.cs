using MerajutASA.Modules.Children.Cases;
using MerajutASA.Ui.Charts;
using MerajutASA.Ui.Components;
using MerajutASA.Ui.Localisation;
using MerajutASA.Ui.Papers;

namespace MerajutASA.Modules.Children.Reports;

/// <summary>How cases come, where they stand month by month, how long they stay in a stage, and how many end.</summary>
internal static class OutcomesPaper
{
    private const int End = (int)CaseStage.Termination;
    private const int Last = (int)CaseStage.Aftercare;

    /// <param name="data">The figures.</param>
    /// <param name="said">The words.</param>
    /// <param name="carers">Of the reader's own institution; null for who sees many.</param>
    public static Paper Of(ReportData data, ReportWords said, int? carers)
    {
        var paper = new Paper(said["Title.Outcomes"], said.Facts(data));
        if (data.Months.Count == 0)
            return paper;
        var stages = new StageHistory(data);
        return paper with
        {
            Figures = Figures(data, stages, said, carers),
            Sections = [Movements(stages, said), Stocks(stages, said), .. data.Times.Count == 0 ? [] : (PaperSection[])[Times(data, said)]],
        };
    }

    private static IReadOnlyList<Figure> Figures(ReportData data, StageHistory stages, ReportWords said, int? carers)
    {
        var (registered, ended) = (stages.Registered.Sum(), stages.Came(End).Sum());
        var open = stages.Open;
        var homes = data.Places.Count(place => place.After > 0);
        var load = carers ?? homes;
        var staying = data.Times.FirstOrDefault(time => time.Stage == (int)CaseStage.Assessment);
        return
        [
            new(said["Figure.Open"], Formats.Number(open)),
            new(said[carers is null ? "Figure.PerInstitution" : "Figure.PerCarer"], load == 0 ? "–" : Formats.Tenths((double)open / load)),
            new(said["Figure.Registered"], Formats.Number(registered)),
            new(said["Figure.Ended"], registered == 0 ? Formats.Number(ended) : said["CountAndShare", Formats.Number(ended), Formats.Share((double)ended / registered)]),
            new(said["Figure.Assessment"], staying is null ? "–" : Formats.Number((long)Math.Round(staying.Middle))),
        ];
    }

    private static PaperSection Movements(StageHistory stages, ReportWords said)
    {
        var groups = stages.Months.Select((month, at) => new BarGroup(
            Formats.Month(month), said["MovementOf", Formats.Month(month), Formats.Number(stages.Registered[at]), Formats.Number(stages.Came(End)[at])],
            [stages.Registered[at], stages.Came(End)[at]])
        { Href = OneMonth(said, month) }).ToList();
        return new PaperSection(said["Movements"])
        {
            Lead = said["MovementsLead"],
            Hint = said["MovementsHint"],
            Pictures = [new PaperPicture(said["MovementsPicture"], width => BarChart.Draw(groups, width))],
            Legend = [new(said["Registered"], ChartInk.Full), new(said["Ended"], ChartInk.Hollow, 2)],
            Tables =
            [
                new PaperTable(
                    said["MovementsTable"],
                    [new(said["Month"]), new(said["Registered"], true), new(said["Ended"], true), new(said["OpenAtEnd"], true)],
                    [.. stages.Months.Select((month, at) => new PaperRow(
                        [new(Formats.Month(month)), PaperCell.Of(stages.Registered[at]), PaperCell.Of(stages.Came(End)[at]), PaperCell.Of(stages.OpenAfter(at))], OneMonth(said, month)))]),
            ],
            Folded = true,
        };
    }

    private static PaperSection Stocks(StageHistory stages, ReportWords said)
    {
        var shown = Enumerable.Range(1, Last).Where(stages.Holds).ToList();
        return new PaperSection(said["Stocks"])
        {
            Lead = said["StocksLead"],
            Hint = said["StocksHint"],
            Pictures = [.. shown.Select(stage => Strip(stages, stage, said))],
            Tables =
            [
                new PaperTable(
                    said["StocksTable"],
                    [new(said["Stage"]), new(said["Before"], true), new(said["Came"], true), new(said["Left"], true), new(said["After"], true)],
                    [.. shown.Select(stage => new PaperRow(
                        [
                            new(said.Stage(stage)), PaperCell.Of(stages.Before(stage)), PaperCell.Of(stages.Came(stage).Sum()), PaperCell.Of(stages.Left(stage).Sum()),
                            PaperCell.Of(stages.Stock(stage)[^1]),
                        ],
                        said.Children(stage)))]),
                new PaperTable(
                    said["StocksByMonth"],
                    [new(said["Month"]), .. shown.Select(stage => new PaperColumn(said.Stage(stage), true))],
                    [.. stages.Months.Select((month, at) => new PaperRow([new(Formats.Month(month)), .. shown.Select(stage => PaperCell.Of(stages.Stock(stage)[at]))]))]),
                new PaperTable(
                    said["CameByMonth"],
                    [new(said["Month"]), .. shown.Select(stage => new PaperColumn(said.Stage(stage), true))],
                    [.. stages.Months.Select((month, at) => new PaperRow([new(Formats.Month(month)), .. shown.Select(stage => PaperCell.Of(stages.Came(stage)[at]))]))]),
                new PaperTable(
                    said["LeftByMonth"],
                    [new(said["Month"]), .. shown.Select(stage => new PaperColumn(said.Stage(stage), true))],
                    [.. stages.Months.Select((month, at) => new PaperRow([new(Formats.Month(month)), .. shown.Select(stage => PaperCell.Of(stages.Left(stage)[at]))]))]),
            ],
            Folded = true,
        };
    }

    private static PaperPicture Strip(StageHistory stages, int stage, ReportWords said)
    {
        var values = stages.Months.Select((month, at) => ((double)stages.Stock(stage)[at], said[
            "StockOf", said.Stage(stage), Formats.Month(month), Formats.Number(stages.Stock(stage)[at]), Formats.Number(stages.Came(stage)[at]), Formats.Number(stages.Left(stage)[at])])).ToList();
        var (first, last) = (Formats.Month(stages.Months[0]), Formats.Month(stages.Months[^1]));
        return new PaperPicture(
            said["StockPicture", said.Stage(stage), first, last, Formats.Number(stages.Stock(stage)[0]), Formats.Number(stages.Stock(stage)[^1])],
            width => StripChart.Draw(values, first, last, width))
        {
            Heading = said.Stage(stage),
            Href = said.Children(stage),
        };
    }

    private static PaperSection Times(ReportData data, ReportWords said)
    {
        var rows = data.Times.Select(time => new IntervalRow(
            said.Stage(time.Stage), time.Low, time.Middle, time.High,
            said["TimeOf", said.Stage(time.Stage), Formats.Number(time.Cases), Formats.Tenths(time.Low), Formats.Tenths(time.Middle), Formats.Tenths(time.High)])
        {
            Value = said["Days", Formats.Number((long)Math.Round(time.Middle))],
            Href = said.Children(time.Stage),
        }).ToList();
        return new PaperSection(said["Times"])
        {
            Lead = said["TimesLead"],
            Pictures = [new PaperPicture(said["TimesPicture"], width => IntervalChart.Draw(rows, data.Times.Max(time => time.High), tick => Formats.Number((long)tick), width))],
            Legend = [new(said["Median"], ChartInk.Full), new(said["Quartiles"], ChartInk.Pale)],
            Tables =
            [
                new PaperTable(
                    said["TimesTable"],
                    [new(said["Stage"]), new(said["CasesLeft"], true), new(said["Quarter"], true), new(said["Half"], true), new(said["ThreeQuarters"], true)],
                    [.. data.Times.Select(time => new PaperRow(
                        [new(said.Stage(time.Stage)), PaperCell.Of(time.Cases), PaperCell.Of((double?)time.Low), PaperCell.Of((double?)time.Middle), PaperCell.Of((double?)time.High)],
                        said.Children(time.Stage)))]),
            ],
        };
    }

    private static string OneMonth(ReportWords said, DateOnly month) =>
        said.Narrower(filter => filter with { From = month, To = month.AddMonths(1).AddDays(-1), Period = default });
}
