using MerajutASA.Anonymisation.Records;

namespace MerajutASA.Anonymisation.Demands;

/// <summary>A class of records as demands see it: how many there are, and how often each sensitive value occurs among them. Used again for the next class.</summary>
internal sealed class Histogram(Tuples tuples)
{
    private readonly int[] _counts = new int[tuples.Sensitive?.Values ?? 0];
    private readonly List<int> _values = [];

    public int Records { get; private set; }

    /// <summary>The sensitive values that occur, in no order.</summary>
    public IReadOnlyList<int> Values => _values;

    public int this[int value] => _counts[value];

    public void Clear()
    {
        foreach (var value in _values)
            _counts[value] = 0;
        _values.Clear();
        Records = 0;
    }

    public void Add(int tuple)
    {
        Records += tuples.Weights[tuple];
        if (_counts.Length == 0)
            return;
        var (values, counts) = tuples.SensitiveOf(tuple);
        for (var one = 0; one < values.Length; one++)
        {
            var value = values.Span[one];
            if (_counts[value] == 0)
                _values.Add(value);
            _counts[value] += counts.Span[one];
        }
    }
}
