namespace MerajutASA.Modules.Children.Reports;

/// <summary>At most five classes of numbers with about as many members each; equal numbers stand in one class.</summary>
internal sealed class ValueClasses
{
    private const int Most = 5;

    private readonly List<(long Least, long Most)> _bounds = [];

    public ValueClasses(IEnumerable<long> values)
    {
        var sorted = values.Where(value => value > 0).Order().ToList();
        for (var begin = 0; begin < sorted.Count;)
        {
            var left = Most - _bounds.Count;
            var end = Math.Min(sorted.Count, begin + (int)Math.Ceiling((sorted.Count - begin) / (double)left)) - 1;
            while (end + 1 < sorted.Count && sorted[end + 1] == sorted[end])
                end++;
            _bounds.Add((sorted[begin], sorted[end]));
            begin = end + 1;
        }
    }

    /// <summary>From the least class to the greatest, both ends within.</summary>
    public IReadOnlyList<(long Least, long Most)> Bounds => _bounds;

    /// <summary>From 1; 0 for nothing.</summary>
    public int Of(long value) => value <= 0 ? 0 : _bounds.FindIndex(bounds => value <= bounds.Most) + 1;
}
