using MerajutASA.Anonymisation.Records;

namespace MerajutASA.Anonymisation.Demands;

/// <summary>Any two values 1 apart: half the sum of all differences, which is the sum of those above (Li 2007, 5.2).</summary>
internal sealed class EqualDistance(SensitiveColumn sensitive) : IDistance
{
    private readonly double _all = sensitive.Codes.Length;

    public double From(Histogram records)
    {
        var moved = 0.0;
        foreach (var value in records.Values)
            moved += Math.Max(0, ((double)records[value] / records.Records) - (sensitive.Totals[value] / _all));
        return moved;
    }
}
