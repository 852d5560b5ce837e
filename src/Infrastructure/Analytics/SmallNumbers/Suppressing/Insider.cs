namespace MerajutASA.Infrastructure.Analytics.SmallNumbers.Suppressing;

/// <summary>Somebody who sees some of the records behind a table exactly, and so may take them away from what is published: an institution, or an officer's region.</summary>
internal sealed record Insider(IReadOnlyList<Part> Parts)
{
    /// <summary>Whoever knows nothing but what is published.</summary>
    public static Insider Nobody { get; } = new([]);
}
