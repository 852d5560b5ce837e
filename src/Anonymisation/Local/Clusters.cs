using MerajutASA.Anonymisation.Records;

namespace MerajutASA.Anonymisation.Local;

/// <summary>
/// Merges the tuples of a small cell, two clusters at a time, those first whose merging costs least for each record, until all clusters meet the demands: bottom
/// up as Gionis and Tassa, k-anonymization with minimal loss of information, 2009. At worst the whole cell, which meets them, becomes one.
/// </summary>
internal sealed class Clusters
{
    private readonly Tuples _tuples;
    private readonly Prices _prices;
    private readonly Cells _cells;
    private readonly int _columns;
    private readonly List<int>[] _members;
    private readonly int[] _nodes;
    private readonly double[] _weights;
    private readonly double[] _costs;
    private readonly bool[] _isGood;
    private readonly int[] _nearest;
    private readonly double[] _distances;
    private readonly List<int> _alive;

    private Clusters(int[] cell, Tuples tuples, Prices prices, Cells cells)
    {
        (_tuples, _prices, _cells, _columns) = (tuples, prices, cells, tuples.Columns);
        _members = Array.ConvertAll(cell, tuple => new List<int> { tuple });
        _nodes = [.. cell.SelectMany(tuple => Enumerable.Range(0, _columns).Select(column => tuples.Leaves[column][tuple]))];
        _weights = Array.ConvertAll(cell, tuple => (double)tuples.Weights[tuple]);
        _costs = new double[cell.Length];
        _isGood = Array.ConvertAll(_members, members => cells.AreGood(members));
        _nearest = new int[cell.Length];
        _distances = new double[cell.Length];
        _alive = [.. Enumerable.Range(0, cell.Length)];
    }

    /// <summary>The clusters of a cell that meets the demands; each meets them.</summary>
    public static IEnumerable<IReadOnlyList<int>> Of(int[] cell, Tuples tuples, Prices prices, Cells cells)
    {
        var clusters = new Clusters(cell, tuples, prices, cells);
        clusters.Merge();
        return clusters._alive.Select(one => clusters._members[one]);
    }

    private void Merge()
    {
        foreach (var one in _alive)
            Seek(one);
        while (_alive.Count > 1 && Closest() is var one and >= 0)
        {
            var other = _nearest[one];
            Join(one, other);
            foreach (var left in _alive)
            {
                if (left == one || _isGood[left])
                    continue;
                if (_nearest[left] == one || _nearest[left] == other)
                    Seek(left);
                else if (Distance(left, one) is var distance && distance < _distances[left])
                    (_nearest[left], _distances[left]) = (one, distance);
            }
        }
    }

    /// <summary>The cluster not yet good whose neighbour is nearest; −1 when all are good.</summary>
    private int Closest()
    {
        var closest = -1;
        foreach (var one in _alive)
        {
            if (!_isGood[one] && (closest < 0 || _distances[one] < _distances[closest]))
                closest = one;
        }

        return closest;
    }

    private void Join(int one, int other)
    {
        _costs[one] = Cost(one, other);
        for (var column = 0; column < _columns; column++)
            _nodes[(one * _columns) + column] = _prices.Joins[column].Of(_nodes[(one * _columns) + column], _nodes[(other * _columns) + column]);
        _weights[one] += _weights[other];
        _members[one].AddRange(_members[other]);
        _alive.Remove(other);
        _isGood[one] = _cells.AreGood(_members[one]);
        if (!_isGood[one])
            Seek(one);
    }

    private void Seek(int one)
    {
        (_nearest[one], _distances[one]) = (-1, double.PositiveInfinity);
        if (_isGood[one])
            return;
        foreach (var other in _alive)
        {
            if (other != one && Distance(one, other) is var distance && distance < _distances[one])
                (_nearest[one], _distances[one]) = (other, distance);
        }
    }

    /// <summary>What merging two would cost all their records more than now.</summary>
    private double Distance(int one, int other) =>
        ((_weights[one] + _weights[other]) * Cost(one, other)) - (_weights[one] * _costs[one]) - (_weights[other] * _costs[other]);

    /// <summary>What each record of both would lose.</summary>
    private double Cost(int one, int other)
    {
        var (cost, left, right) = (0.0, one * _columns, other * _columns);
        for (var column = 0; column < _columns; column++)
            cost += _prices[column, _prices.Joins[column].Of(_nodes[left + column], _nodes[right + column])];
        return cost;
    }
}
