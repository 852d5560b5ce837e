namespace MerajutASA.Infrastructure.Analytics.SmallNumbers.Suppressing;

/// <summary>
/// A table of which every sum of a row and of a column is known. A rectangle of it is withheld: all rows and columns with a cell to hide, and
/// as many more as it takes. Of a whole rectangle the bounds are known exactly (Fréchet): with a the sum of a cell's row within it, b of its
/// column, t of all, the cell may be anything between max(0, a + b − t) and min(a, b), and nothing else that is published narrows them.
/// </summary>
internal sealed class CrossTable
{
    private readonly int[][] _cells;
    private readonly int _columns;
    private readonly IReadOnlyList<Insider> _insiders;
    private readonly SortedSet<int> _withheldRows = [];
    private readonly SortedSet<int> _withheldColumns = [];

    /// <param name="cells">Row by row; each sum is <see cref="Suppression.Fewest"/> at least, whatever an insider takes away.</param>
    /// <param name="insiders">What is known to some.</param>
    public CrossTable(int[][] cells, IReadOnlyList<Insider> insiders)
    {
        (_cells, _insiders) = (cells, insiders);
        _columns = cells.Length == 0 ? 0 : cells[0].Length;
    }

    public bool IsWithheld(int row, int column) => _withheldRows.Contains(row) && _withheldColumns.Contains(column);

    /// <summary>Withholds what must be. A row that cannot be told at all beside the others, or null when all is well.</summary>
    public int? Withhold()
    {
        Begin();
        if (_withheldRows.Count == 0)
            return null;
        for (var exposed = Exposed(); exposed is not null; exposed = Exposed())
        {
            if (!Grow())
                return exposed;
        }

        return null;
    }

    private void Begin()
    {
        var smallest = _cells.Select(row => row.ToArray()).ToArray();
        foreach (var part in _insiders.SelectMany(insider => insider.Parts).Where(part => !part.IsAll))
        {
            for (var column = 0; column < _columns; column++)
                smallest[part.Row][column] = Math.Min(smallest[part.Row][column], _cells[part.Row][column] - part.Values[column]);
        }

        for (var row = 0; row < smallest.Length; row++)
        {
            for (var column = 0; column < _columns; column++)
            {
                if (smallest[row][column] >= Suppression.Fewest)
                    continue;
                _withheldRows.Add(row);
                _withheldColumns.Add(column);
            }
        }
    }

    /// <summary>A row of which somebody could tell too much; null when nobody can.</summary>
    private int? Exposed() => _insiders.Where(insider => insider.Parts.Any(part => _withheldRows.Contains(part.Row))).Prepend(Insider.Nobody).Select(ExposedTo).FirstOrDefault(row => row is not null);

    private int? ExposedTo(Insider insider)
    {
        var known = insider.Parts.ToDictionary(part => part.Row);
        var rows = _withheldRows.Where(row => !known.TryGetValue(row, out var part) || !part.IsAll).ToList();
        if (rows.Count == 0)
            return null;
        int Cell(int row, int column) => _cells[row][column] - (known.TryGetValue(row, out var part) ? part.Values[column] : 0);

        var ofRows = rows.Select(row => _withheldColumns.Sum(column => Cell(row, column))).ToList();
        var ofColumns = _withheldColumns.ToDictionary(column => column, column => rows.Sum(row => Cell(row, column)));
        var all = ofRows.Sum();
        for (var at = 0; at < rows.Count; at++)
        {
            if (ofRows[at] < Suppression.Fewest)
                return rows[at];
            foreach (var (column, sum) in ofColumns)
            {
                if (sum < Suppression.Fewest || (Cell(rows[at], column) < Suppression.Fewest && ofRows[at] + sum > all))
                    return rows[at];
            }
        }

        return null;
    }

    /// <summary>Takes the row or the column in that costs the fewest children; false when none helps. One alone of either never hides anything.</summary>
    private bool Grow()
    {
        var rows = Others(_withheldRows, _cells.Length).Select(row => (Set: _withheldRows, At: row, Cost: _withheldColumns.Sum(column => _cells[row][column])));
        var columns = Others(_withheldColumns, _columns).Select(column => (Set: _withheldColumns, At: column, Cost: _withheldRows.Sum(row => _cells[row][column])));
        var either = _withheldColumns.Count < 2 ? columns : _withheldRows.Count < 2 ? rows : rows.Concat(columns);
        if (either.OrderBy(each => each.Cost).Select(each => ((SortedSet<int> Set, int At)?)(each.Set, each.At)).FirstOrDefault() is not { } next)
            return false;
        next.Set.Add(next.At);
        return true;
    }

    private static IEnumerable<int> Others(SortedSet<int> within, int count) => Enumerable.Range(0, count).Where(at => !within.Contains(at));
}
