namespace MerajutASA.Anonymisation.Demands;

/// <summary>At least l different sensitive values (Machanavajjhala and others, l-diversity: privacy beyond k-anonymity, 2007).</summary>
internal sealed class DistinctDiversity(int l) : IDemand
{
    public bool IsMet(Histogram records) => records.Values.Count >= l;

    public bool IsHopeless(Histogram records) => records.Values.Count < l;
}
