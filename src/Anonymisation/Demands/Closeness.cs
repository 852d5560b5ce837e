namespace MerajutASA.Anonymisation.Demands;

/// <summary>
/// Sensitive values at most t away from those of all records of the source (Li and others, t-closeness: privacy beyond k-anonymity and
/// l-diversity, 2007). Two good classes together are good (their lemma 1); a part of a bad one may be good, so nothing is hopeless.
/// </summary>
internal sealed class Closeness(double t, IDistance distance) : IDemand
{
    /// <summary>The class of all records is at distance 0, whatever is lost in adding up.</summary>
    private const double Rounding = 1e-12;

    public bool IsMet(Histogram records) => distance.From(records) <= t + Rounding;

    public bool IsHopeless(Histogram records) => false;
}
