namespace MerajutASA.Infrastructure.Analytics.SmallNumbers;

/// <summary>The published cells of one month, by their place in the lattice.</summary>
internal sealed class MonthCells(IReadOnlyList<PublishedCell> cells)
{
    private readonly Dictionary<(string Region, string Dimension, string Category), int> _cells =
        cells.ToDictionary(cell => (cell.Region, cell.Dimension, cell.Category), cell => cell.Children);

    public int Count => _cells.Count;

    /// <summary>Null where the figure is withheld.</summary>
    public int? Find(string region, string? dimension, string? category) =>
        _cells.TryGetValue((region, dimension ?? "", category ?? ""), out var children) ? children : null;
}
