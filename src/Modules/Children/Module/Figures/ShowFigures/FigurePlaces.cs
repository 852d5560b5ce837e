using MerajutASA.Modules.Children.Reports;
using MerajutASA.Ui.Charts;
using MerajutASA.Ui.Charts.Maps;
using MerajutASA.Ui.Localisation;
using MerajutASA.Ui.Papers;

namespace MerajutASA.Modules.Children.Figures.ShowFigures;

/// <summary>Places beside each other in one period: provinces on a map, regencies as bars, both as a table.</summary>
internal static class FigurePlaces
{
    /// <summary>A sentence of more names is not read.</summary>
    private const int MostNames = 12;

    public static PaperSection Section(FigureData data, IReadOnlyList<FigureLine<string>> places, FigureWords said)
    {
        var period = said.Period(data.Ask.Period!.Value, data.Ask.Length);
        var isMap = data.Ask.Level == FigureLevel.Province;
        return new PaperSection(said[isMap ? "Provinces" : "Regencies", period])
        {
            Lead = string.Join(' ', new[] { places.Count == 0 ? null : said[isMap ? "ProvincesLead" : "RegenciesLead"], Untold(data, said) }.OfType<string>()),
            Pictures = isMap ? [Map(data, said, period)] : places.Count == 0 ? [] : [Bars(places, said, period)],
            Legend = isMap ? MapLegend(data, said) : FigurePaper.Legend(said),
            Tables = places.Count == 0
                ? []
                : [Table(data, places, said, period)],
        };
    }

    private static PaperTable Table(FigureData data, IReadOnlyList<FigureLine<string>> places, FigureWords said, string period) => new(
        said["PlacesTable", period], FigurePaper.Columns(data, said[$"Level.{data.Ask.Level}"], said),
        [.. places.Select(line => new PaperRow(FigurePaper.Cells(Name(data, line.Of, said), line, said), Into(data, line.Of)))]);

    // Rows that all say "withheld" would hide those that say more.
    private static string? Untold(FigureData data, FigureWords said)
    {
        var untold = data.Places.Where(line => !line.IsTold).Select(line => said.Short(line.Of)).ToList();
        return untold.Count switch
        {
            0 => null,
            > MostNames => said["UntoldMany", Formats.Number(untold.Count), Formats.Number(data.Places.Count)],
            _ => said["Untold", string.Join(", ", untold)],
        };
    }

    // Of all regencies of the country many share a name.
    private static string Name(FigureData data, string code, FigureWords said) => data.Place.Length == 0 ? said.Place(code) : said.Short(code);

    private static string Into(FigureData data, string code) => FigureAddress.Of(data.Ask with { Level = FigureLevel.Regency, Region = code, Page = 1 });

    private static PaperPicture Bars(IReadOnlyList<FigureLine<string>> places, FigureWords said, string period)
    {
        var bars = places.Select(line => FigurePaper.Bar(said.Short(line.Of), said.Place(line.Of), line.All, said)).ToList();
        return new PaperPicture(said["RegenciesPicture", period], width => ToldRows.Draw(
            bars, bar => bar.Value is { } told ? bar.AtLeast ? said["AtLeast", Formats.Number((long)told)] : Formats.Number((long)told) : bar.Absent ? "" : said["Withheld"], width));
    }

    private static PaperPicture Map(FigureData data, FigureWords said, string period)
    {
        var all = data.Places.ToDictionary(line => line.Of, line => line.All);
        var classes = Classes(data);
        var parts = ProvinceMap.Shapes.Select(shape =>
        {
            var figures = shape.Codes.Select(code => (Code: code, Figure: all.GetValueOrDefault(code))).Where(pair => pair.Figure is not null).ToList();
            var told = figures.Sum(pair => pair.Figure!.Children ?? 0);
            var mark = figures.Count > 0 && figures.TrueForAll(pair => pair.Figure!.IsWhole) ? Formats.Number(told) : said["AtLeast", Formats.Number(told)];
            return new MapPart(shape, classes.Of(told), mark, string.Join("; ", figures.Select(pair => said.Sentence(said.Short(pair.Code), pair.Figure!))))
            {
                // Where several provinces share an outline, the table leads to each.
                Href = shape.Codes.Count == 1 ? Into(data, shape.Codes[0]) : null,
            };
        }).ToList();
        return new PaperPicture(said["MapPicture", period], width => MapChart.Draw(parts, width));
    }

    private static List<ChartSign> MapLegend(FigureData data, FigureWords said) =>
    [
        new(said["MapWithheld"], ChartInk.Step0),
        .. Classes(data).Bounds.Select((bounds, at) => new ChartSign(
            bounds.Least == bounds.Most ? Formats.Number(bounds.Least) : said["Between", Formats.Number(bounds.Least), Formats.Number(bounds.Most)], ChartInk.Step1 + at)),
    ];

    private static ValueClasses Classes(FigureData data)
    {
        var all = data.Places.ToDictionary(line => line.Of, line => (long)(line.All.Children ?? 0));
        return new ValueClasses(ProvinceMap.Shapes.Select(shape => shape.Codes.Sum(code => all.GetValueOrDefault(code))));
    }
}
