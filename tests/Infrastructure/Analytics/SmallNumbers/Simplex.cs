namespace MerajutASA.Infrastructure.Tests.Analytics.SmallNumbers;

/// <summary>
/// The bounds of linear forms over { x ≥ 0, A x = b }: the simplex method in its tableau, with Bland's rule against circling. For the few
/// dozen unknowns of a test's world; the matrices of one dimension are those of a network, so that its bounds are whole numbers that are reached.
/// </summary>
internal sealed class Simplex
{
    private const double Nothing = 1e-7;

    private readonly int _unknowns;
    private readonly List<double[]> _rows = [];
    private readonly List<int> _basis = [];

    /// <param name="unknowns">How many x there are.</param>
    /// <param name="equations">Each with its coefficients and its right side, which must agree with one another.</param>
    public Simplex(int unknowns, IReadOnlyList<(double[] Coefficients, double Right)> equations)
    {
        _unknowns = unknowns;
        foreach (var (coefficients, right) in equations)
            Add(coefficients, right);
    }

    /// <summary>The least value of a form, and its greatest (infinite where nothing holds it).</summary>
    public (double Least, double Greatest) Bounds(IEnumerable<int> summed)
    {
        var form = new double[_unknowns];
        foreach (var at in summed)
            form[at] = 1;
        return (Minimise(form), -Minimise([.. form.Select(value => -value)]));
    }

    // An equation comes in with an unknown of its own, which is then brought to nothing; one that says nothing new goes.
    private void Add(double[] coefficients, double right)
    {
        var row = new double[_unknowns + 1];
        Array.Copy(coefficients, row, _unknowns);
        row[_unknowns] = right;
        for (var at = 0; at < _rows.Count; at++)
            Subtract(row, _rows[at], row[_basis[at]]);
        if (row[_unknowns] < 0)
            row = [.. row.Select(value => -value)];
        // Enlarge the left side, step by step, until it holds or cannot.
        while (true)
        {
            var enter = Array.FindIndex(row, 0, _unknowns, value => value > Nothing);
            if (enter < 0)
            {
                if (row[_unknowns] > 1e-5)
                    throw new InvalidOperationException("The equations contradict one another.");
                if (!Array.Exists(row[.._unknowns], value => value < -Nothing))
                    return;
                // Nothing is left of the right side: each of these unknowns is nought, which is something new.
                row = [.. row.Select(value => -value)];
                row[_unknowns] = 0;
                continue;
            }

            var leave = Leaving(enter, row[_unknowns] / row[enter]);
            if (leave < 0)
            {
                _rows.Add(row);
                _basis.Add(enter);
                Clean(_rows.Count - 1, enter, null);
                return;
            }

            _basis[leave] = enter;
            Clean(leave, enter, row);
        }
    }

    private double Minimise(double[] form)
    {
        var cost = new double[_unknowns + 1];
        Array.Copy(form, cost, _unknowns);
        for (var at = 0; at < _rows.Count; at++)
            Subtract(cost, _rows[at], cost[_basis[at]]);
        while (true)
        {
            var enter = Array.FindIndex(cost, 0, _unknowns, value => value < -Nothing);
            if (enter < 0)
                return -cost[_unknowns];
            var leave = Leaving(enter, double.PositiveInfinity);
            if (leave < 0)
                return double.NegativeInfinity;
            _basis[leave] = enter;
            Clean(leave, enter, cost);
        }
    }

    /// <summary>The row that ends the growth of an unknown first, if any does before a limit.</summary>
    private int Leaving(int enter, double limit)
    {
        var (best, least) = (-1, limit);
        for (var at = 0; at < _rows.Count; at++)
        {
            if (_rows[at][enter] <= Nothing)
                continue;
            var ratio = Math.Max(0, _rows[at][_unknowns]) / _rows[at][enter];
            if (ratio < least - 1e-9 || (best >= 0 && ratio <= least + 1e-9 && _basis[at] < _basis[best]))
                (best, least) = (at, Math.Min(ratio, least));
        }

        return best;
    }

    private void Clean(int pivot, int enter, double[]? more)
    {
        var row = _rows[pivot];
        var factor = row[enter];
        for (var at = 0; at < row.Length; at++)
            row[at] /= factor;
        for (var other = 0; other < _rows.Count; other++)
        {
            if (other != pivot)
                Subtract(_rows[other], row, _rows[other][enter]);
        }

        if (more is not null)
            Subtract(more, row, more[enter]);
    }

    private static void Subtract(double[] from, double[] row, double times)
    {
        if (times == 0)
            return;
        for (var at = 0; at < from.Length; at++)
        {
            from[at] -= times * row[at];
            if (Math.Abs(from[at]) < 1e-9)
                from[at] = 0;
        }
    }
}
