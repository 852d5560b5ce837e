using MerajutASA.Infrastructure.Analytics.SmallNumbers;
using MerajutASA.Ui.Charts;
using MerajutASA.Ui.Papers;

namespace MerajutASA.Modules.Children.Figures.ShowFigures;

/// <summary>One place, period by period.</summary>
internal static class FigureCourse
{
    public static PaperSection Section(FigureData data, FigureWords said)
    {
        var categories = data.Ask.By is { } by ? data.Ask.Dataset.CategoriesOf(by).Select((code, at) => (Name: said.Category(by, code), At: at)).ToList() : [];
        var told = categories.Where(category => data.Course.Any(line => line.Each[category.At].Children is not null)).ToList();
        return new PaperSection(said["Course", said.Place(data.Place)])
        {
            Lead = string.Join(' ', new[] { said["CourseLead"], told.Count > 1 ? said["CourseScales"] : null, Untold(categories, told, said) }.OfType<string>()),
            Pictures = told.Count == 0
                ? [Picture(data, said, said["AllChildren"], line => line.All)]
                : [.. told.Select(category => Picture(data, said, category.Name, line => line.Each[category.At]) with { Heading = category.Name })],
            Legend = FigurePaper.Legend(said),
            Tables =
            [
                new PaperTable(
                    said["CourseTable", said.Place(data.Place)], FigurePaper.Columns(data, said[$"Length.{data.Ask.Length}"], said),
                    [.. data.Course.Select(line => new PaperRow(FigurePaper.Cells(said.Period(line.Of, data.Ask.Length), line, said), At(data, line.Of)))]),
            ],
            Folded = true,
        };
    }

    private static string? Untold(List<(string Name, int At)> all, List<(string Name, int At)> told, FigureWords said) =>
        all.Count == told.Count ? null : said["Untold", string.Join(", ", all.Except(told).Select(category => category.Name))];

    private static PaperPicture Picture(FigureData data, FigureWords said, string name, Func<FigureLine<DateOnly>, PublishedFigure> figure)
    {
        var bars = data.Course.Select(line =>
        {
            var period = said.Period(line.Of, data.Ask.Length);
            return FigurePaper.Bar(said.Brief(line.Of, data.Ask.Length), period, figure(line), said) with { Href = At(data, line.Of) };
        }).ToList();
        return new PaperPicture(said["CoursePicture", name, said.Place(data.Place)], width => ToldChart.Draw(bars, width));
    }

    private static string At(FigureData data, DateOnly period) => FigureAddress.Of(data.Ask with { Period = period, Page = 1 });
}
