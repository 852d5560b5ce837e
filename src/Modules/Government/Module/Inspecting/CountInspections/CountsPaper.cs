using MerajutASA.Infrastructure.Regions;
using MerajutASA.Ui.Charts;
using MerajutASA.Ui.Components;
using MerajutASA.Ui.Localisation;
using MerajutASA.Ui.Papers;
using Microsoft.Extensions.Localization;

namespace MerajutASA.Modules.Government.Inspecting.CountInspections;

/// <summary>The counts as a paper: what a page shows and what an export takes out are the same.</summary>
internal static class CountsPaper
{
    public static Paper Of(InspectionCounts counts, RegionTree tree, IStringLocalizer texts) => new(
        texts["BoardTitle"], [NameOf(counts.All.Code, tree, texts), texts["BoardPeriod", Formats.Date(counts.Since), Formats.Date(counts.Today)]])
    {
        Figures =
        [
            new Figure(texts["Board.Institutions"], Formats.Number(counts.All.Institutions)),
            new Figure(texts["Board.Inspected"], counts.All.Share is { } share ? Formats.Share(share) : "–"),
            new Figure(texts["Board.Median"], counts.All.Median is { } median ? $"{median} %" : "–"),
            new Figure(texts["Board.Open"], Formats.Number(counts.All.Open.Sum())),
            new Figure(texts["Board.Overdue"], Formats.Number(counts.All.Overdue)),
        ],
        Sections = counts.Places.Count == 0 ? [] : [Coverage(counts, tree, texts), Findings(counts, tree, texts)],
        Notes = [texts["Board.NotePeriod", Counting.Years], texts["Board.NoteMedian"]],
    };

    private static PaperSection Coverage(InspectionCounts counts, RegionTree tree, IStringLocalizer texts) => new(texts["Board.Coverage"])
    {
        Lead = texts["Board.CoverageLead"],
        Pictures =
        [
            new PaperPicture(
                texts["Board.CoveragePicture", Formats.Number(counts.All.Inspected), Formats.Number(counts.All.Institutions)],
                width => BarChart.Draw(
                    [
                        .. counts.Places.Select(place => new BarGroup(
                            NameOf(place.Code, tree, texts),
                            texts["Board.CoverageBar", NameOf(place.Code, tree, texts), Formats.Number(place.Inspected), Formats.Number(place.Institutions)],
                            [place.Inspected, place.Institutions])
                        { Href = Below(place.Code) }),
                    ],
                    width)),
        ],
        Legend = [new(texts["Board.Inspected"], ChartInk.Full) { Colour = 1 }, new(texts["Board.Institutions"], ChartInk.Hollow) { Colour = 2 }],
        Tables =
        [
            new PaperTable(
                texts["Board.Coverage"],
                [
                    new(texts["Region"]), new(texts["Board.Institutions"], true), new(texts["Board.Inspected"], true), new(texts["Board.Share"], true), new(texts["Board.Median"], true),
                    new("A", true), new("B", true), new("C", true), new(texts["Board.Ungraded"], true),
                ],
                [
                    .. counts.Places.Select(place => new PaperRow(
                        [
                            new(NameOf(place.Code, tree, texts)), PaperCell.Of(place.Institutions), PaperCell.Of(place.Inspected),
                            place.Share is { } share ? new(Formats.Share(share), share) : PaperCell.None, place.Median is { } median ? new($"{median} %", median) : PaperCell.None,
                            .. place.Grades.Select(grade => PaperCell.Of(grade)),
                        ],
                        Below(place.Code))),
                ]),
        ],
    };

    private static PaperSection Findings(InspectionCounts counts, RegionTree tree, IStringLocalizer texts) => new(texts["Board.Findings"])
    {
        Tables =
        [
            new PaperTable(
                texts["Board.Findings"],
                [new(texts["Region"]), new(texts["Board.Critical"], true), new(texts["Board.Major"], true), new(texts["Board.Minor"], true), new(texts["Board.Overdue"], true)],
                [
                    .. counts.Places.Where(place => place.Open.Sum() > 0).Select(place => new PaperRow(
                        [new(NameOf(place.Code, tree, texts)), .. place.Open.Select(open => PaperCell.Of(open)), PaperCell.Of(place.Overdue)],
                        $"{InspectionPaths.List}?region={place.Code}&show=reported")),
                ]),
        ],
    };

    private static string NameOf(string code, RegionTree tree, IStringLocalizer texts) => code.Length == 0 ? texts["Country"] : tree.Find(code)?.Name ?? code;

    // A village's institutions are a list and no board.
    private static string Below(string code) => code.Length < 13 ? $"{InspectionPaths.Board}?region={code}" : $"{InspectionPaths.List}?region={code}&show=all";
}
