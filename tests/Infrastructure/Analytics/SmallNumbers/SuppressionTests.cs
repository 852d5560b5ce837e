using CsCheck;
using MerajutASA.Infrastructure.Analytics.SmallNumbers;
using MerajutASA.Infrastructure.Analytics.SmallNumbers.Suppressing;
using MerajutASA.Infrastructure.Regions;
using Xunit;

namespace MerajutASA.Infrastructure.Tests.Analytics.SmallNumbers;

public sealed class SuppressionTests
{
    [Fact]
    public void Nobody_learns_of_any_figure_below_five_more_than_that_it_is_small() => FigureWorld.Any.Sample(
        world => Assert.Empty(new Attack(world, [.. world.Months.Select(month => Suppression.Of(FigureWorld.Dataset, world.Places, month))]).Breaches()),
        iter: 150, threads: 1, seed: "e-buu8Jm2DE1");

    [Fact]
    public void The_attack_finds_what_withholding_small_figures_alone_would_tell()
    {
        var worlds = 0;
        FigureWorld.Any.Sample(
            world => worlds += new Attack(world, [.. world.Months.Select(month => SmallOnesOnly(world, month))]).Breaches().Any() ? 1 : 0,
            iter: 20, threads: 1, seed: "0000KeHcfFM1");

        Assert.True(worlds > 10, $"Only {worlds} of 20 worlds were seen through.");
    }

    [Fact]
    public void Figures_that_are_told_are_true_and_large()
    {
        var told = new int[6];
        FigureWorld.Any.Sample(
            world =>
            {
                var cells = Suppression.Of(FigureWorld.Dataset, world.Places, world.Months[0]);
                Assert.Equal(cells.Count, cells.Select(cell => (cell.Region, cell.Dimension, cell.Category)).Distinct().Count());
                Assert.All(cells, cell => Assert.True(cell.Children >= 5));
                Assert.All(cells, cell => Assert.Equal(Count(world, cell), cell.Children));
                foreach (var cell in cells)
                    told[cell.Region.Length]++;
            },
            iter: 300, threads: 1);

        // Of the country, of provinces, of regencies: nobody is helped by withholding everything.
        TestContext.Current.TestOutputHelper!.WriteLine($"{told[0]} of the country, {told[2]} of provinces, {told[5]} of regencies");
        Assert.All([told[0], told[2], told[5]], count => Assert.True(count > 300));
    }

    [Fact]
    public void Where_everything_is_large_everything_is_told()
    {
        List<FigurePlace> places = [.. Enumerable.Range(0, 24).Select(at => new FigurePlace(Guid.NewGuid(), $"{11 + (at / 12)}.{1 + (at / 4 % 3):00}.{1 + (at % 4):00}.1001"))];
        List<FigureCount> counts =
        [
            .. from place in places
               from sex in FigureWorld.Dataset.Dimensions[0].Categories
               from age in FigureWorld.Dataset.Dimensions[1].Categories
               select new FigureCount(place.Institution, place.RegionCode, [sex, age], 20),
        ];

        Assert.Equal((1 + 2 + 6) * (1 + 2 + 4), Suppression.Of(FigureWorld.Dataset, places, counts).Count);
    }

    [Fact]
    public void One_small_figure_takes_others_with_it_and_leaves_the_rest()
    {
        List<FigurePlace> places = [.. Enumerable.Range(0, 24).Select(at => new FigurePlace(Guid.NewGuid(), $"{11 + (at / 12)}.{1 + (at / 4 % 3):00}.{1 + (at % 4):00}.1001"))];
        List<FigureCount> counts =
        [
            .. from place in places
               from sex in FigureWorld.Dataset.Dimensions[0].Categories
               from age in FigureWorld.Dataset.Dimensions[1].Categories
               let few = place.RegionCode.StartsWith("11.01", StringComparison.Ordinal) && age == "a"
               where !few || (sex == "male" && place == places[0])
               select new FigureCount(place.Institution, place.RegionCode, [sex, age], few ? 2 : 20),
        ];

        var cells = Suppression.Of(FigureWorld.Dataset, places, counts);

        Assert.DoesNotContain(cells, cell => cell is { Region: "11.01", Category: "a" });
        // Its sum is known from the regency and from the province: each must hide another one.
        Assert.True(cells.Count(cell => cell is { Region: "11.01", Dimension: "age" }) <= 2);
        Assert.True(cells.Count(cell => cell.Region.StartsWith("11.0", StringComparison.Ordinal) && cell.Category == "a") <= 1);
        Assert.Contains(cells, cell => cell is { Region: "11", Category: "a" });
        Assert.Equal(7 * 4, cells.Count(cell => cell.Region.StartsWith("12", StringComparison.Ordinal)));
    }

    [Fact]
    public void What_one_institution_alone_could_subtract_is_not_told()
    {
        var (large, small) = (new FigurePlace(Guid.NewGuid(), "11.01.01.1001"), new FigurePlace(Guid.NewGuid(), "11.01.02.1001"));
        List<FigureCount> counts = [new(large.Institution, large.RegionCode, ["male", "a"], 500), new(small.Institution, small.RegionCode, ["male", "a"], 3)];

        Assert.Empty(Suppression.Of(FigureWorld.Dataset, [large, small], counts));
    }

    [Fact]
    public void A_month_of_the_whole_country_is_told_in_most_provinces_and_many_regencies()
    {
        var random = new Random(514);
        List<FigurePlace> places = [.. Enumerable.Range(0, 15_000).Select(at => new FigurePlace(new Guid(at, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1), $"{11 + (at % 38)}.{1 + (at / 38 % 14):00}.{1 + (at / 532 % 9):00}.{1001 + (at % 7)}"))];
        List<FigureCount> counts =
        [
            .. Enumerable.Range(0, 20_000).Select(_ => places[(int)(random.NextDouble() * random.NextDouble() * places.Count)])
                .GroupBy(place => (place, Sex: random.Next(2), Age: (int)(random.NextDouble() * random.NextDouble() * 4)))
                .Select(group => new FigureCount(group.Key.place.Institution, group.Key.place.RegionCode, [FigureWorld.Dataset.Dimensions[0].Categories[group.Key.Sex], FigureWorld.Dataset.Dimensions[1].Categories[group.Key.Age]], group.Count())),
        ];
        var start = System.Diagnostics.Stopwatch.GetTimestamp();

        var cells = Suppression.Of(FigureWorld.Dataset, places, counts);

        TestContext.Current.TestOutputHelper!.WriteLine($"{cells.Count} of {(1 + 38 + 532) * 7} figures, in {System.Diagnostics.Stopwatch.GetElapsedTime(start).TotalSeconds:0.0} s");
        Assert.Equal(38 * 7, cells.Count(cell => cell.Region.Length == 2));
        Assert.True(cells.Count(cell => cell.Region.Length == 5) > 532);
    }

    [Fact]
    public void Of_nothing_nothing_is_told() => Assert.Empty(Suppression.Of(FigureWorld.Dataset, [], []));

    private static int Count(FigureWorld world, PublishedCell cell) => world.Months[0]
        .Where(count => RegionCode.Holds(cell.Region, count.RegionCode) && (cell.Category.Length == 0 || count.Categories[cell.Dimension == "sex" ? 0 : 1] == cell.Category))
        .Sum(count => count.Children);

    /// <summary>What is published where only primary suppression is done.</summary>
    private static List<PublishedCell> SmallOnesOnly(FigureWorld world, IReadOnlyList<FigureCount> counts) =>
    [
        .. from region in world.Places.SelectMany(place => new[] { "", place.RegionCode[..2], place.RegionCode[..5] }).Distinct()
           from cell in FigureWorld.Dataset.Dimensions.SelectMany((dimension, at) => dimension.Categories.Select(category => (At: at, dimension.Name, Category: category))).Append((At: 0, Name: "", Category: ""))
           let children = counts.Where(count => RegionCode.Holds(region, count.RegionCode) && (cell.Category.Length == 0 || count.Categories[cell.At] == cell.Category)).Sum(count => count.Children)
           where children >= 5
           select new PublishedCell(region, cell.Name, cell.Category, children),
    ];
}
