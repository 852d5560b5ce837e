namespace MerajutASA.Anonymisation.Demands;

/// <summary>At least k records (Sweeney, k-anonymity: a model for protecting privacy, 2002).</summary>
internal sealed class KAnonymity(int k) : IDemand
{
    public int K => k;

    public bool IsMet(Histogram records) => records.Records >= k;

    public bool IsHopeless(Histogram records) => records.Records < k;
}
