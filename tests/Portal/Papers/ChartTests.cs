using System.Globalization;
using System.Text.RegularExpressions;
using MerajutASA.Ui.Charts;
using MerajutASA.Ui.Charts.Maps;
using Xunit;

namespace MerajutASA.Portal.Tests.Papers;

public sealed partial class ChartTests
{
    [Fact]
    public void Ticks_are_round_begin_at_nothing_and_reach_the_greatest()
    {
        Assert.Equal([0, 1], ChartScale.Ticks(0));
        Assert.Equal([0, 1, 2, 3], ChartScale.Ticks(3));
        Assert.Equal([0, 100, 200, 300, 400], ChartScale.Ticks(389));
        Assert.Equal([0, 200, 400, 600], ChartScale.Ticks(401));
        Assert.Equal(400, ChartScale.Ticks(400)[^1]);
    }

    [Fact]
    public void A_bar_is_as_high_as_its_value_and_each_group_says_what_it_holds()
    {
        var picture = BarChart.Draw([new BarGroup("Jan", "Januari: 10 dan 5", [10, 5]) { Href = "/x" }, new BarGroup("Feb", "Februari: 0 dan 10", [0, 10])], 400);

        var bars = picture.Marks.OfType<ChartShape>().Where(shape => shape.Ink is ChartInk.Full or ChartInk.Hollow).ToList();
        Assert.Equal([ChartInk.Full, ChartInk.Hollow, ChartInk.Hollow], bars.Select(bar => bar.Ink));
        Assert.Equal(2, High(bars[0]) / High(bars[1]), 2);
        Assert.Equal(High(bars[0]), High(bars[2]), 2);
        Assert.Equal(["Januari: 10 dan 5", "Februari: 0 dan 10"], picture.Marks.OfType<ChartShape>().Select(shape => shape.Title).OfType<string>());
        Assert.True(picture.HasLinks);
    }

    [Fact]
    public void What_is_withheld_has_no_bar_and_what_is_told_in_part_no_full_one()
    {
        ToldBar[] bars = [new("Q1", "Q1: 10", 10), new("Q2", "Q2: 5 at least", 5) { AtLeast = true }, new("Q3", "Q3: withheld", null), new("Q4", "Q4: not yet", null) { Absent = true }];
        foreach (var picture in new[] { ToldChart.Draw(bars, 400), ToldRows.Draw(bars, bar => bar.Label, 700) })
        {
            var shapes = picture.Marks.OfType<ChartShape>().Where(shape => shape.Ink is not (ChartInk.Grid or ChartInk.Hit)).ToList();
            Assert.Equal([ChartInk.Full, ChartInk.Pale, ChartInk.Dashed, ChartInk.Dashed], shapes.Select(shape => shape.Ink));
            Assert.Equal(7, shapes[3].Colour);
            Assert.Equal(["Q1: 10", "Q2: 5 at least", "Q3: withheld", "Q4: not yet"], picture.Marks.OfType<ChartShape>().Select(shape => shape.Title).OfType<string>());
        }

        // The box of a withheld figure is as large beside large figures as beside small ones.
        Assert.Equal(Box(1), Box(1_000));
        static string Box(double other) => ToldChart.Draw([new("a", "a", other), new("b", "b", null)], 400).Marks.OfType<ChartShape>().Single(shape => shape.Ink == ChartInk.Dashed).Path;
    }

    [Fact]
    public void What_flows_out_flows_in_and_what_goes_back_is_drawn_apart()
    {
        var picture = FlowChart.Draw(["A", "B"], ["A", "B"], [new FlowLink(0, 1, 30, "on"), new FlowLink(1, 0, 10, "back") { Back = true }], 700);

        var ribbons = picture.Marks.OfType<ChartShape>().Where(shape => shape.Ink == ChartInk.Pale).ToList();
        Assert.Equal(["on", "back"], ribbons.Select(ribbon => ribbon.Title));
        Assert.Equal([1, 2], ribbons.Select(ribbon => ribbon.Colour));
        Assert.Contains(picture.Marks.OfType<ChartShape>(), shape => shape.Ink == ChartInk.Dashed);
        Assert.Equal(["A 30", "B 10", "A 10", "B 30"], picture.Marks.OfType<ChartText>().Select(words => words.Text));
    }

    [Fact]
    public void Lines_differ_in_dashes_as_well_as_in_colour_and_no_more_are_drawn_than_can_be_told_apart()
    {
        var series = Enumerable.Range(0, 7).Select(number => new StepSeries($"S{number}", [new StepPoint(0, 1, 1, 1), new StepPoint(5, 0.5, 0.3, 0.7)], 10)).ToList();

        var picture = StepChart.Draw(series, [0, 5, 10], tick => $"{tick}", "months", share => $"{share}", 760);

        var lines = picture.Marks.OfType<ChartShape>().Where(shape => shape.Title is not null && shape.Ink != ChartInk.Pale).ToList();
        Assert.Equal(StepChart.Most, lines.Count);
        Assert.Equal(StepChart.Most, lines.Select(line => (line.Ink, line.Colour)).Distinct().Count());
        Assert.Equal(["A", "B", "C", "D", "E"], picture.Marks.OfType<ChartText>().Select(words => words.Text).Where(text => text.Length == 1 && char.IsLetter(text[0])));
    }

    [Theory, InlineData(0.15, "0.2"), InlineData(0.3, "0.4"), InlineData(0.61, "0.8"), InlineData(1, "1")]
    public void The_axis_of_shares_begins_at_nought_and_ends_where_they_do(double high, string end)
    {
        var series = new StepSeries("S", [new StepPoint(0, 0, 0, 0), new StepPoint(5, high / 2, 0, high)], 10);

        var picture = StepChart.Draw([series], [0, 5, 10], tick => $"month {tick}", "months", share => share.ToString("0.##", CultureInfo.InvariantCulture), 760);

        var shares = picture.Marks.OfType<ChartText>().Select(words => words.Text).Where(text => double.TryParse(text, CultureInfo.InvariantCulture, out _)).ToList();
        Assert.Equal(("0", end), (shares.MinBy(text => double.Parse(text, CultureInfo.InvariantCulture)), shares.MaxBy(text => double.Parse(text, CultureInfo.InvariantCulture))));
        Assert.Equal(5, shares.Count);
    }

    [Fact]
    public void Every_picture_stands_empty_without_breaking()
    {
        ChartPicture[] pictures =
        [
            BarChart.Draw([], 300), StripChart.Draw([], "", "", 300), IntervalChart.Draw([], 0, tick => $"{tick}", 300), FlowChart.Draw(["A"], ["A"], [], 300), MapChart.Draw([], 300),
            ToldChart.Draw([], 300), ToldRows.Draw([], bar => bar.Label, 300),
        ];

        Assert.All(pictures, picture => Assert.All(picture.Marks.OfType<ChartShape>(), shape => Assert.DoesNotContain("NaN", shape.Path, StringComparison.Ordinal)));
    }

    [Fact]
    public void Numbers_of_paths_are_written_alike_in_every_language()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("id-ID");
            Assert.Equal("M0.5,1.25L3,4", ChartPath.Line(0.5, 1.25, 3, 4));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void The_map_knows_each_of_the_38_provinces_once_and_where_a_word_may_stand()
    {
        Assert.Equal(34, ProvinceMap.Shapes.Count);
        var codes = ProvinceMap.Shapes.SelectMany(shape => shape.Codes).ToList();
        Assert.Equal(38, codes.Distinct().Count());
        Assert.Equal(codes.Count, codes.Distinct().Count());
        Assert.All(ProvinceMap.Shapes, shape =>
        {
            Assert.InRange(shape.X, 0, ProvinceMap.Width);
            Assert.InRange(shape.Y, ProvinceMap.Top, ProvinceMap.Top + ProvinceMap.Height);
        });
        // From west to east: Aceh, Jakarta, Bali, Papua.
        var places = new[] { "11", "31", "51", "91" }.Select(code => ProvinceMap.Shapes.Single(shape => shape.Codes.Contains(code)).X).ToList();
        Assert.Equal(places.Order(), places);
    }

    private static double High(ChartShape bar) => double.Parse(Upright().Match(bar.Path).Groups[1].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex("v([0-9.]+)")]
    private static partial Regex Upright();
}
