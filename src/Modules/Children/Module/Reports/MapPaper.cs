using MerajutASA.Infrastructure.Regions;
using MerajutASA.Ui.Charts;
using MerajutASA.Ui.Charts.Maps;
using MerajutASA.Ui.Components;
using MerajutASA.Ui.Localisation;
using MerajutASA.Ui.Papers;

namespace MerajutASA.Modules.Children.Reports;

/// <summary>Provinces in shades; those that the map does not draw apart yet stand apart in the table.</summary>
internal static class MapPaper
{
    public static Paper Of(ReportData data, ReportWords said)
    {
        var paper = new Paper(said["Title.Map"], said.Facts(data)) { Notes = [said["NotePapua"], said["NoteMap", ProvinceMap.Attribution]] };
        if (data.Places.All(place => Value(place, said) == 0 && place.After == 0))
            return paper;
        var values = data.Places.ToDictionary(place => place.Key, place => Value(place, said));
        long Of(ProvinceShape shape) => shape.Codes.Sum(code => values.GetValueOrDefault(code));
        var classes = new ValueClasses(ProvinceMap.Shapes.Select(Of));
        var parts = ProvinceMap.Shapes.Select(shape => new MapPart(shape, classes.Of(Of(shape)), Formats.Number(Of(shape)), Title(shape, Of(shape), said))
        {
            // Where several provinces share an outline, the table leads to each.
            Href = shape.Codes.Count == 1 && InReach(shape.Codes[0], said) ? Province(said, shape.Codes[0]) : null,
        }).ToList();
        var measure = said[$"Measure.{said.Filter.Measure}"];
        return paper with
        {
            Figures = [new(measure, Formats.Number(values.Values.Sum())), new(said["Figure.Provinces"], Formats.Number(values.Values.Count(value => value > 0)))],
            Sections =
            [
                new PaperSection(measure)
                {
                    Lead = said["MapLead"],
                    Hint = said["MapHint"],
                    Pictures = [new PaperPicture(said["MapPicture", measure], width => MapChart.Draw(parts, width))],
                    Legend =
                    [
                        new(said["NoCases"], ChartInk.Step0),
                        .. classes.Bounds.Select((bounds, at) => new ChartSign(Range(bounds, said), ChartInk.Step1 + at)),
                    ],
                    Tables =
                    [
                        new PaperTable(
                            said["MapTable"],
                            [new(said["Province"]), new(said["Measure.Open"], true), new(said["Measure.Registered"], true), new(said["Measure.Ended"], true)],
                            [.. data.Places.OrderByDescending(place => Value(place, said)).ThenBy(place => place.Key, StringComparer.Ordinal).Select(place => new PaperRow(
                                [new(said.Region(place.Key)), PaperCell.Of(place.After), PaperCell.Of(place.Registered), PaperCell.Of(place.Ended)], Province(said, place.Key)))]),
                    ],
                },
            ],
        };
    }

    private static string Province(ReportWords said, string code) => said.Narrower(filter => filter with
    {
        Region = RegionCode.Holds(code, said.Filter.Region ?? "") && said.Filter.Region is { Length: > 2 } deeper ? deeper : code,
    });

    private static bool InReach(string code, ReportWords said)
    {
        var reach = said.Actor.Region ?? "";
        return RegionCode.Holds(reach, code) || RegionCode.Holds(code, reach);
    }

    private static long Value(PlaceFigures place, ReportWords said) => said.Filter.Measure switch
    {
        ReportMeasure.Registered => place.Registered,
        ReportMeasure.Ended => place.Ended,
        _ => place.After,
    };

    private static string Title(ProvinceShape shape, long value, ReportWords said) =>
        said[shape.Codes.Count == 1 ? "ShapeOf" : "ShapeOfSeveral", string.Join(", ", shape.Codes.Select(said.Region)), Formats.Number(value)];

    private static string Range((long Least, long Most) bounds, ReportWords said) =>
        bounds.Least == bounds.Most ? Formats.Number(bounds.Least) : said["Between", Formats.Number(bounds.Least), Formats.Number(bounds.Most)];
}
