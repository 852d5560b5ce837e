namespace MerajutASA.Infrastructure.Analytics.SmallNumbers;

/// <summary>
/// What share of a place's children stands in a category, between bounds: what is withheld lies within what its month leaves over. The bounds
/// are made of published figures of the place alone, so they tell nobody more than these do (a test holds them against all that can be worked out).
/// </summary>
public static class PublishedParts
{
    /// <param name="totals">All children of the place, month by month.</param>
    /// <param name="parts">The same months by the categories of one dimension.</param>
    /// <returns>A part for each category, over the months whose total is told, and how many these are.</returns>
    public static (IReadOnlyList<PublishedPart> Parts, int Months) Of(IReadOnlyList<PublishedFigure> totals, IReadOnlyList<PublishedFigure> parts)
    {
        ArgumentNullException.ThrowIfNull(totals);
        ArgumentNullException.ThrowIfNull(parts);
        var told = totals.Where(total => total.Children is not null).ToDictionary(total => total.Period, total => total.Children!.Value);
        var left = parts.Where(part => told.ContainsKey(part.Period)).GroupBy(part => part.Period)
            .ToDictionary(month => month.Key, month => told[month.Key] - month.Sum(part => part.Children ?? 0));
        return (
            [
                .. parts.GroupBy(part => part.Category).Select(category => new PublishedPart(
                    category.Key!,
                    category.Where(part => told.ContainsKey(part.Period)).Sum(part => part.Children ?? 0),
                    category.Where(part => told.ContainsKey(part.Period)).Sum(part => part.Children ?? left[part.Period]),
                    told.Values.Sum())),
            ],
            told.Count);
    }
}
