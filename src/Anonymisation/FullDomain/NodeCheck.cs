using MerajutASA.Anonymisation.Demands;
using MerajutASA.Anonymisation.Hierarchies;
using MerajutASA.Anonymisation.Measures;
using MerajutASA.Anonymisation.Records;

namespace MerajutASA.Anonymisation.FullDomain;

/// <summary>Applies a transformation to all tuples, finds the classes, and tells which must be withheld and what is lost. Not for two threads at once.</summary>
internal sealed class NodeCheck
{
    private readonly Tuples _tuples;
    private readonly DemandList _demands;
    private readonly Loss _loss;
    private readonly Grouping _grouping;
    private readonly Histogram _histogram;
    private readonly Axis[] _axes;
    private readonly long[][] _covered;
    private readonly int[][] _weightOf;

    public NodeCheck(Tuples tuples, DemandList demands, Loss loss)
    {
        (_tuples, _demands, _loss) = (tuples, demands, loss);
        _grouping = new Grouping(tuples.Count);
        _histogram = new Histogram(tuples);
        _axes = new Axis[tuples.Columns];
        _weightOf = [.. tuples.Hierarchies.Select(hierarchy => new int[hierarchy.Leaves])];
        Weigh(all => true);
        _covered = [.. tuples.Hierarchies.Select((hierarchy, column) => Enumerable.Range(0, hierarchy.Levels).Select(level => Covered(column, level)).ToArray())];
    }

    public IReadOnlyList<Hierarchy> Hierarchies => _tuples.Hierarchies;

    /// <summary>The loss of a column on a level where nothing is withheld: no transformation with this level, or a higher one, loses less in it.</summary>
    public double AtLeast(int column, int level) => _loss.OfColumn(column, _covered[column][level]);

    /// <param name="levels">For each column.</param>
    public CheckedNode Check(int[] levels)
    {
        var classes = Classes(levels);
        var isWithheld = new bool[_tuples.Count];
        var (withheld, hopeless) = Withhold(classes, isWithheld);
        Weigh(tuple => isWithheld[tuple]);
        var losses = Enumerable.Range(0, levels.Length).Select(column => LossWithout(column, levels[column], withheld)).ToArray();
        return new CheckedNode(levels, Loss.Of(losses), losses, withheld, isWithheld, hopeless ?? isWithheld);
    }

    /// <summary>What transformations up to these levels lose at least when they withhold the tuples.</summary>
    public LeastLoss Without(bool[] gone, int[] levels)
    {
        Weigh(tuple => gone[tuple]);
        var records = Records(gone);
        return new LeastLoss(records, [.. levels.Select((top, column) => Enumerable.Range(0, top + 1).Select(level => LossWithout(column, level, records)).ToArray())]);
    }

    private Buckets Classes(int[] levels)
    {
        for (var column = 0; column < levels.Length; column++)
        {
            var (hierarchy, level) = (_tuples.Hierarchies[column], levels[column]);
            _axes[column] = new Axis(_tuples.Leaves[column], level == 0 ? null : hierarchy.Above(level), hierarchy.Lowest(level), hierarchy.Widths[level]);
        }

        var count = _grouping.Group(_axes, _tuples.Count);
        return Buckets.Of(_grouping.GroupOf(_tuples.Count), count);
    }

    /// <summary>Marks the tuples of classes that do not meet the demands. Those of which no part could are told apart only where that makes a difference.</summary>
    private (int Withheld, bool[]? Hopeless) Withhold(Buckets classes, bool[] isWithheld)
    {
        var withheld = 0;
        var isHopeless = _demands.OnlyK is null ? new bool[_tuples.Count] : null;
        for (var one = 0; one + 1 < classes.Starts.Length; one++)
        {
            var members = classes[one];
            _histogram.Clear();
            foreach (var tuple in members)
                _histogram.Add(tuple);
            if (_demands.IsMet(_histogram))
                continue;
            withheld += _histogram.Records;
            var hopeless = _demands.IsHopeless(_histogram);
            foreach (var tuple in members)
            {
                isWithheld[tuple] = true;
                if (isHopeless is not null)
                    isHopeless[tuple] = hopeless;
            }
        }

        return (withheld, isHopeless);
    }

    private int Records(bool[] chosen)
    {
        var records = 0;
        for (var tuple = 0; tuple < chosen.Length; tuple++)
            records += chosen[tuple] ? _tuples.Weights[tuple] : 0;
        return records;
    }

    /// <summary>How many records of the chosen tuples have each leaf, by column.</summary>
    private void Weigh(Func<int, bool> isChosen)
    {
        foreach (var weights in _weightOf)
            Array.Clear(weights);
        for (var tuple = 0; tuple < _tuples.Count; tuple++)
        {
            if (!isChosen(tuple))
                continue;
            for (var column = 0; column < _weightOf.Length; column++)
                _weightOf[column][_tuples.Leaves[column][tuple]] += _tuples.Weights[tuple];
        }
    }

    /// <summary>The leaves that the values of the weighed tuples stand for on a level.</summary>
    private long Covered(int column, int level)
    {
        var (hierarchy, weights, sum) = (_tuples.Hierarchies[column], _weightOf[column], 0L);
        for (var leaf = 0; leaf < weights.Length; leaf++)
            sum += weights[leaf] == 0 ? 0 : (long)weights[leaf] * hierarchy.LeavesUnder(hierarchy.Above(level)[leaf]);
        return sum;
    }

    /// <summary>The loss of a column on a level where the weighed tuples, so many records, are withheld.</summary>
    private double LossWithout(int column, int level, int records) =>
        _loss.OfColumn(column, _covered[column][level] - Covered(column, level) + (records * _loss.Whole(column)));
}
