namespace MerajutASA.Anonymisation.Demands;

/// <summary>Sensitive values with an entropy of at least ln l (Machanavajjhala and others 2007, definition 4.1). Fewer than l different values never have it.</summary>
internal sealed class EntropyDiversity(int l) : IDemand
{
    /// <summary>The entropy of l equally frequent values must not fail by what is lost in adding it up.</summary>
    private const double Rounding = 1e-12;

    public bool IsMet(Histogram records)
    {
        var entropy = 0.0;
        foreach (var value in records.Values)
        {
            var part = (double)records[value] / records.Records;
            entropy -= part * Math.Log(part);
        }

        return entropy >= Math.Log(l) - Rounding;
    }

    public bool IsHopeless(Histogram records) => records.Values.Count < l;
}
