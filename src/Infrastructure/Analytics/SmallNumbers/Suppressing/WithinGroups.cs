namespace MerajutASA.Infrastructure.Analytics.SmallNumbers.Suppressing;

/// <summary>
/// Categories that are told only together. An insider elsewhere may know better than others how many children of the whole region stand in each
/// of them: at worst exactly. So a small figure within a group must be able to be nought even then: with a the group's sum in its row, m of its
/// category and t of all, a + m ≤ t.
/// </summary>
/// <param name="cells">The rows, category by category.</param>
/// <param name="insiders">What is known to some, category by category.</param>
internal sealed class WithinGroups(int[][] cells, IReadOnlyList<Insider> insiders)
{
    /// <summary>A row with a small figure that somebody could know not to be nought; null when there is none.</summary>
    /// <param name="among">The rows in which just these categories are told together.</param>
    public int? Exposed(IReadOnlyList<int> among) => among.Count == 0 ? null : insiders.Prepend(Insider.Nobody).Select(insider => ExposedTo(insider, among)).FirstOrDefault(row => row is not null);

    private int? ExposedTo(Insider insider, IReadOnlyList<int> among)
    {
        var known = insider.Parts.ToDictionary(part => part.Row);
        var rows = among.Where(row => !known.TryGetValue(row, out var part) || !part.IsAll).ToList();
        int Cell(int row, int category) => cells[row][category] - (known.TryGetValue(row, out var part) ? part.Values[category] : 0);

        var categories = Enumerable.Range(0, cells[0].Length).ToList();
        var ofCategories = categories.Select(category => rows.Sum(row => Cell(row, category))).ToList();
        var all = ofCategories.Sum();
        // A category that is small in all rows is hidden from everybody by the table above; it may be nought.
        bool IsOpen(int category) => among.Count < cells.Length || ofCategories[category] >= Suppression.Fewest;
        return rows.Select(row => (int?)row).FirstOrDefault(row =>
        {
            var sum = categories.Sum(category => Cell(row!.Value, category));
            return categories.Exists(category => Cell(row!.Value, category) < Suppression.Fewest && IsOpen(category) && sum + ofCategories[category] > all);
        });
    }
}
