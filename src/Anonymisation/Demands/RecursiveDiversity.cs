namespace MerajutASA.Anonymisation.Demands;

/// <summary>
/// With the values' counts from the largest down, r1 &lt; c (rl + … + rm) (Machanavajjhala and others 2007, definition 4.2). Fewer than l different
/// values leave nothing on the right.
/// </summary>
internal sealed class RecursiveDiversity(double c, int l) : IDemand
{
    public bool IsMet(Histogram records)
    {
        if (records.Values.Count < l)
            return false;
        var counts = records.Values.Select(value => records[value]).OrderDescending().ToList();
        return counts[0] < c * counts.Skip(l - 1).Sum();
    }

    public bool IsHopeless(Histogram records) => records.Values.Count < l;
}
