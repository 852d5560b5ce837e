namespace MerajutASA.Anonymisation;

/// <summary>What makes the sensitive values of a class diverse (Machanavajjhala 2007).</summary>
public enum DiversityKind
{
    /// <summary>At least l different values.</summary>
    Distinct,

    /// <summary>An entropy of at least that of l equally frequent values.</summary>
    Entropy,

    /// <summary>The most frequent value is rarer than c times all but the l − 1 most frequent together.</summary>
    Recursive,
}

/// <param name="L">At least 1; with 1 nothing is asked.</param>
/// <param name="Kind">How it is counted.</param>
/// <param name="C">For <see cref="DiversityKind.Recursive"/> alone; above 0.</param>
public sealed record Diversity(int L, DiversityKind Kind = DiversityKind.Distinct, double C = 3);
