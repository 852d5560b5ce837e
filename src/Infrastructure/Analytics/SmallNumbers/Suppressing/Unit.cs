namespace MerajutASA.Infrastructure.Analytics.SmallNumbers.Suppressing;

/// <summary>The children of one institution in one region.</summary>
/// <param name="Institution">Which.</param>
/// <param name="RegionCode">Where.</param>
/// <param name="Counts">How many in each category, dimension by dimension.</param>
/// <param name="Total">How many in all.</param>
internal sealed record Unit(Guid Institution, string RegionCode, int[][] Counts, int Total)
{
    public static IReadOnlyList<Unit> Of(FigureDataset dataset, IEnumerable<FigurePlace> places, IReadOnlyList<FigureCount> counts)
    {
        var empty = places.Select(place => new FigureCount(place.Institution, place.RegionCode, [], 0));
        return [.. empty.Concat(counts).GroupBy(count => (count.Institution, count.RegionCode)).Select(group => new Unit(
            group.Key.Institution, group.Key.RegionCode,
            [.. dataset.Dimensions.Select((dimension, at) => Column(dimension, at, group))], group.Sum(count => count.Children)))];
    }

    private static int[] Column(FigureDimension dimension, int at, IEnumerable<FigureCount> counts)
    {
        var column = new int[dimension.Categories.Count];
        foreach (var count in counts.Where(count => count.Children > 0))
        {
            var category = dimension.Categories.ToList().IndexOf(count.Categories[at]);
            column[category >= 0 ? category : throw new InvalidOperationException($"{dimension.Name} has no category '{count.Categories[at]}'.")] += count.Children;
        }

        return column;
    }
}
