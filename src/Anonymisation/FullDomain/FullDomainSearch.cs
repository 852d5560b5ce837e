namespace MerajutASA.Anonymisation.FullDomain;

/// <summary>
/// Finds the transformation that loses least, and proves it, by checking few. Two bounds say what a transformation loses at least. From below: the more general,
/// the more each value covers, so its generalisation alone is a bound for itself and all above. From above: a class of which no part can meet the demands is
/// withheld by every finer transformation, too, so a checked one bounds all below it, the better the more it had to withhold; where that is more than may be withheld, all below
/// are out (the predictive tagging of Kohlmayer and others, Flash: efficient, stable and optimal k-anonymity, 2012). Before one is checked, what all checked ones above it
/// had to withhold is put together: often that alone says enough. What cannot beat the best so far is passed over.
/// </summary>
/// <remarks>
/// The search relies on nothing else being monotone: not the loss, which falls and rises again as less is withheld, nor the demands
/// that are not (see <see cref="Demands.IDemand.IsHopeless"/>). Nodes at the edge of what the first bound leaves are checked first, those with most candidates below them: one check there tells most.
/// </remarks>
internal sealed class FullDomainSearch(Lattice lattice, NodeCheck checks, int mayWithhold)
{
    /// <summary>Bounds are sums of logarithms; only what is worse by more than could be lost in adding up is passed over.</summary>
    private const double Rounding = 1e-11;

    private readonly double[] _bounds = new double[lattice.Size];
    private readonly bool[] _isOpen = new bool[lattice.Size];
    private readonly int[] _below = new int[lattice.Size];
    private readonly List<CheckedNode> _checked = [];
    private CheckedNode? _best;
    private double _bestSum = double.PositiveInfinity;

    /// <summary>How many transformations were applied.</summary>
    public int Checked => _checked.Count;

    /// <summary>The best, or null where all withhold more than they may, or everything.</summary>
    /// <param name="records">How many there are: to withhold all is no release.</param>
    /// <param name="cancellation">Ends the search.</param>
    public CheckedNode? Run(int records, CancellationToken cancellation = default)
    {
        Array.Fill(_isOpen, true);
        Raise([.. Enumerable.Range(0, lattice.Columns).Select(column => Enumerable.Range(0, lattice.LevelsOf(column)).Select(level => Math.Log(1 + checks.AtLeast(column, level))).ToArray())]);
        Climb(records, cancellation);
        while (Next() is var node and >= 0)
        {
            var levels = lattice.Levels(node);
            if (!Rules(Hopeless(levels), levels, records) || (_isOpen[node] &= _bounds[node] <= _bestSum + Rounding))
                Check(levels, records, cancellation);
        }

        return _best;
    }

    /// <summary>Looks for a good one where one is likely, halving the way to where the loss begins to rise: it need not be the best, and the loss may rise and fall again.</summary>
    private void Climb(int records, CancellationToken cancellation)
    {
        var way = Ascent.Of(checks.Hierarchies, checks.AtLeast);
        var (low, high) = (0, way.Count - 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            var (finer, coarser) = (Check(way[middle], records, cancellation), Check(way[middle + 1], records, cancellation));
            if (finer.Withheld > mayWithhold || finer.Loss > coarser.Loss)
                low = middle + 1;
            else
                high = middle;
        }
    }

    private CheckedNode Check(int[] levels, int records, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var found = checks.Check(levels);
        _checked.Add(found);
        _isOpen[lattice.Node(levels)] = false;
        if (found.Withheld <= mayWithhold && found.Withheld < records && IsBetter(found, _best))
            (_best, _bestSum) = (found, found.Columns.Sum(column => Math.Log(1 + column)));
        Rules(found.IsHopeless, levels, records);
        return found;
    }

    /// <summary>The tuples that all transformations up to these levels withhold, as far as those above them tell; null when none was checked.</summary>
    private bool[]? Hopeless(int[] levels)
    {
        bool[]? all = null;
        foreach (var above in _checked)
        {
            if (!levels.Index().All(column => column.Item <= above.Levels[column.Index]))
                continue;
            all ??= new bool[above.IsHopeless.Length];
            for (var tuple = 0; tuple < all.Length; tuple++)
                all[tuple] |= above.IsHopeless[tuple];
        }

        return all;
    }

    /// <summary>Closes everything up to these levels, or raises its bounds, as what must be withheld there demands. False where nothing is known.</summary>
    private bool Rules(bool[]? hopeless, int[] levels, int records)
    {
        if (hopeless is null)
            return false;
        var least = checks.Without(hopeless, levels);
        if (least.Records > mayWithhold || least.Records == records)
            Close(levels);
        else
            Raise([.. least.Columns.Select(column => Array.ConvertAll(column, loss => Math.Log(1 + loss)))]);
        return true;
    }

    /// <summary>Of two that lose alike, the one that withholds less.</summary>
    private static bool IsBetter(CheckedNode found, CheckedNode? best) =>
        best is null || found.Loss < best.Loss || (found.Loss == best.Loss && found.Withheld < best.Withheld);

    /// <summary>The open node with most open ones below it, and the highest bound among those; −1 when none is open.</summary>
    private int Next()
    {
        var next = -1;
        for (var node = 0; node < _below.Length; node++)
        {
            _isOpen[node] &= _bounds[node] <= _bestSum + Rounding;
            _below[node] = _isOpen[node] ? 1 : 0;
        }

        for (var column = 0; column < lattice.Columns; column++)
            AddUp(lattice.Strides[column], lattice.LevelsOf(column));

        for (var node = 0; node < _below.Length; node++)
        {
            if (_isOpen[node] && (next < 0 || _below[node] > _below[next] || (_below[node] == _below[next] && _bounds[node] > _bounds[next])))
                next = node;
        }

        return next;
    }

    /// <summary>To each node what the next finer one of a column has, from the finest on.</summary>
    private void AddUp(int stride, int levels)
    {
        for (var start = 0; start < _below.Length; start += stride * levels)
        {
            for (var node = start + stride; node < start + (stride * levels); node++)
                _below[node] += _below[node - stride];
        }
    }

    /// <summary>Raises the bound of everything that is at most as general on each column.</summary>
    private void Raise(double[][] logarithms)
    {
        Raise(0, 0, 0);

        void Raise(int column, int node, double sum)
        {
            if (column == logarithms.Length)
            {
                _bounds[node] = Math.Max(_bounds[node], sum);
                return;
            }

            for (var level = 0; level < logarithms[column].Length; level++)
                Raise(column + 1, node + (level * lattice.Strides[column]), sum + logarithms[column][level]);
        }
    }

    private void Close(int[] levels)
    {
        Close(0, 0);

        void Close(int column, int node)
        {
            if (column == levels.Length)
            {
                _isOpen[node] = false;
                return;
            }

            for (var level = 0; level <= levels[column]; level++)
                Close(column + 1, node + (level * lattice.Strides[column]));
        }
    }
}
