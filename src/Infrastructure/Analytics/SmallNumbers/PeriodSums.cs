namespace MerajutASA.Infrastructure.Analytics.SmallNumbers;

/// <summary>Sums published months to the periods that were asked for.</summary>
/// <param name="months">The published cells, by the first day of their month.</param>
internal sealed class PeriodSums(IReadOnlyDictionary<DateOnly, MonthCells> months)
{
    public List<PublishedFigure> Of(FigureQuestion question, IReadOnlyList<string?> categories) =>
    [
        .. from begin in Periods.Between(question.From, question.To, question.Length)
           from region in question.Regions
           from category in categories
           select Sum(begin, question, region, category),
    ];

    private PublishedFigure Sum(DateOnly begin, FigureQuestion question, string region, string? category)
    {
        var all = Enumerable.Range(0, Periods.Months(question.Length)).Select(begin.AddMonths).ToList();
        var published = all.Where(months.ContainsKey).ToList();
        var told = published.Select(month => months[month].Find(region, question.Dimension, category)).OfType<int>().ToList();
        return new PublishedFigure(begin, region, category, told.Count == 0 ? null : told.Sum(), published.Count - told.Count, all.Count - published.Count);
    }
}
