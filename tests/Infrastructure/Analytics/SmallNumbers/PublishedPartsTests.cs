using CsCheck;
using MerajutASA.Infrastructure.Analytics.SmallNumbers;
using MerajutASA.Infrastructure.Analytics.SmallNumbers.Suppressing;
using MerajutASA.Infrastructure.Regions;
using Xunit;

namespace MerajutASA.Infrastructure.Tests.Analytics.SmallNumbers;

/// <summary>The view in which a head holds the own institution against published figures.</summary>
public sealed class PublishedPartsTests
{
    private static readonly DateOnly January = new(2026, 1, 1);

    [Fact]
    public void A_head_is_told_nothing_that_the_own_records_and_the_published_cells_do_not_say_together() => FigureWorld.Any.Sample(
        world =>
        {
            var cells = Cells(world);
            var breaches = new Attack(world, cells).PeerBreaches((region, dimension) => View(cells, region, dimension)).ToList();
            Assert.True(breaches.Count == 0, string.Join(" / ", breaches.Take(3)));
        },
        iter: 60, threads: 1, seed: "e-buu8Jm2DE1");

    [Fact]
    public void A_view_that_told_what_is_withheld_would_be_found_out()
    {
        var worlds = 0;
        FigureWorld.Any.Sample(
            world =>
            {
                var cells = Cells(world);
                var open = world.Months.Select(month => Open(world, month)).ToList();
                IReadOnlyList<PublishedPart> Leaking(string region, FigureDimension dimension) =>
                    [.. View(cells, region, dimension).Zip(View(open, region, dimension), (part, truth) => part.IsWhole ? part : truth)];
                worlds += new Attack(world, cells).PeerBreaches(Leaking).Any() ? 1 : 0;
            },
            iter: 15, threads: 1, seed: "0000KeHcfFM1");

        Assert.True(worlds > 5, $"Only {worlds} of 15 worlds were found out.");
    }

    [Fact]
    public void What_is_withheld_lies_within_what_its_month_leaves_over_and_a_month_without_a_total_is_left_out()
    {
        PublishedFigure Month(int month, string? category, int? children) => new(January.AddMonths(month), "33", category, children, children is null ? 1 : 0, 0);

        var (parts, months) = PublishedParts.Of(
            [Month(0, null, 30), Month(1, null, 20), Month(2, null, null)],
            [
                Month(0, "a", 10), Month(0, "b", null), Month(0, "c", null),
                Month(1, "a", 9), Month(1, "b", 6), Month(1, "c", 5),
                Month(2, "a", null), Month(2, "b", null), Month(2, "c", null),
            ]);

        Assert.Equal(2, months);
        Assert.Equal([new("a", 19, 19, 50), new("b", 6, 26, 50), new("c", 5, 25, 50)], parts);
    }

    [Fact]
    public void Of_a_place_of_which_nothing_is_told_nothing_is_said()
    {
        var (parts, months) = PublishedParts.Of([new(January, "33", null, null, 1, 0)], [new(January, "33", "a", null, 1, 0)]);

        Assert.Equal((0, new PublishedPart("a", 0, 0, 0)), (months, Assert.Single(parts)));
    }

    private static List<IReadOnlyList<PublishedCell>> Cells(FigureWorld world) => [.. world.Months.Select(month => Suppression.Of(FigureWorld.Dataset, world.Places, month))];

    /// <summary>As if nothing were withheld of what has a total.</summary>
    private static IReadOnlyList<PublishedCell> Open(FigureWorld world, IReadOnlyList<FigureCount> counts) =>
    [
        .. from region in world.Places.SelectMany(place => new[] { "", place.RegionCode[..2], place.RegionCode[..5] }).Distinct()
           where Suppression.Of(FigureWorld.Dataset, world.Places, counts).Any(cell => cell.Region == region && cell.Dimension.Length == 0)
           from cell in FigureWorld.Dataset.Dimensions.SelectMany((dimension, at) => dimension.Categories.Select(category => (At: at, dimension.Name, Category: category))).Append((At: 0, Name: "", Category: ""))
           select new PublishedCell(region, cell.Name, cell.Category, counts.Where(count => RegionCode.Holds(region, count.RegionCode) && (cell.Category.Length == 0 || count.Categories[cell.At] == cell.Category)).Sum(count => count.Children)),
    ];

    private static IReadOnlyList<PublishedPart> View(IReadOnlyList<IReadOnlyList<PublishedCell>> cells, string region, FigureDimension dimension)
    {
        var sums = new PeriodSums(cells.Select((month, at) => (month, at)).ToDictionary(pair => January.AddMonths(pair.at), pair => new MonthCells(pair.month)));
        var question = new FigureQuestion("tests.children", January, January.AddMonths(cells.Count - 1), PeriodLength.Month, [region]);
        return PublishedParts.Of(sums.Of(question, [null]), sums.Of(question with { Dimension = dimension.Name }, [.. dimension.Categories])).Parts;
    }
}
