using MerajutASA.Infrastructure.Analytics.SmallNumbers;
using MerajutASA.Ui.Charts;
using MerajutASA.Ui.Charts.Maps;
using MerajutASA.Ui.Components;
using MerajutASA.Ui.Localisation;
using MerajutASA.Ui.Papers;

namespace MerajutASA.Modules.Children.Figures.ShowFigures;

/// <summary>Published figures with what is withheld of them: the course of time in one place, and places beside each other in one period.</summary>
internal static class FigurePaper
{
    private const int PageSize = 50;

    public static int Pages(FigureData data) => Math.Max(1, (data.Told.Count + PageSize - 1) / PageSize);

    /// <param name="data">What was published.</param>
    /// <param name="said">The words.</param>
    /// <param name="whole">For a file: every place, not a page of them.</param>
    public static Paper Of(FigureData data, FigureWords said, bool whole)
    {
        var paper = new Paper(said[$"Title.{data.Ask.Dataset.Name}"], Facts(data, said));
        if (data.Months.Count == 0)
            return paper;
        var page = Math.Min(data.Ask.Page, Pages(data));
        IReadOnlyList<FigureLine<string>> places = whole ? [.. data.Told, .. data.Places.Where(line => !line.IsTold)] : [.. data.Told.Skip((page - 1) * PageSize).Take(PageSize)];
        return paper with
        {
            Figures = Figures(data, said),
            Sections = [.. data.Places.Count == 0 ? [] : (PaperSection[])[FigurePlaces.Section(data, places, said)], FigureCourse.Section(data, said)],
            Notes =
            [
                said["NoteWithheld"], said["NoteAtLeast"], said[$"Note.{data.Ask.Dataset.Name}"], said["NoteMethod"], said["NoteOnce"],
                .. data is { Ask.Level: FigureLevel.Province, Place: "" } ? (string[])[said["NotePapua"], said["NoteMap", ProvinceMap.Attribution]] : [],
            ],
        };
    }

    /// <summary>What the three looks of a figure mean.</summary>
    public static IReadOnlyList<ChartSign> Legend(FigureWords said) => ToldInk.Legend(said["Legend.Whole"], said["Legend.AtLeast"], said["Legend.Withheld"]);

    public static ToldBar Bar(string label, string name, PublishedFigure figure, FigureWords said) => new(label, said.Sentence(name, figure), figure.Children)
    {
        AtLeast = figure is { Children: not null, IsWhole: false },
        Absent = figure is { Children: null, Withheld: 0 },
    };

    public static IReadOnlyList<PaperColumn> Columns(FigureData data, string first, FigureWords said) =>
    [
        new(first), new(said["AllChildren"], true),
        .. data.Ask.By is { } by ? data.Ask.Dataset.CategoriesOf(by).Select(code => new PaperColumn(said.Category(by, code), true)) : [],
    ];

    public static IReadOnlyList<PaperCell> Cells<T>(string first, FigureLine<T> line, FigureWords said) =>
        [new(first), said.Cell(line.All), .. line.Each.Select(said.Cell)];

    private static IReadOnlyList<string> Facts(FigureData data, FigureWords said)
    {
        if (data.Ask.Period is not { } period || data.Months.Count == 0)
            return [];
        var within = data.Months.Where(month => month.First >= period && month.First < Periods.End(period, data.Ask.Length)).ToList();
        return
        [
            said["FactPlace", said.Place(data.Place)],
            said["FactPeriod", said.Period(period, data.Ask.Length), Formats.Date(within[0].First), Formats.Date(within[^1].Last)],
            said["FactClosed", Formats.Moment(within[^1].At)],
        ];
    }

    private static IReadOnlyList<Figure> Figures(FigureData data, FigureWords said)
    {
        var now = data.Course[^1].All;
        var cells = data.Places.SelectMany(line => line.Each.Append(line.All)).Concat(data.Course[^1].Each.Append(now)).ToList();
        return
        [
            new(said["Figure.Children", said.Period(now.Period, data.Ask.Length)], said.Cell(now).Text),
            .. data.Course.Count < 2 ? [] : (Figure[])[new(said["Figure.Before", said.Period(data.Course[^2].Of, data.Ask.Length)], said.Cell(data.Course[^2].All).Text)],
            .. data.Places.Count == 0 ? [] : (Figure[])[new(said["Figure.PlacesTold"], said["Of", Formats.Number(data.Told.Count), Formats.Number(data.Places.Count)])],
            new(said["Figure.Withheld"], said["Of", Formats.Number(cells.Count(figure => figure is { Children: null, Withheld: > 0 })), Formats.Number(cells.Count)]),
        ];
    }
}
