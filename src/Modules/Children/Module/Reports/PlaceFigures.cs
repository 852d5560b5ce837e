namespace MerajutASA.Modules.Children.Reports;

/// <summary>The cases of a place in a period.</summary>
/// <param name="Key">The id of an institution or the code of a region.</param>
/// <param name="Before">Open when the period began.</param>
/// <param name="Registered">Came into the register in it.</param>
/// <param name="Ended">Came to the end of care in it.</param>
/// <param name="After">Open when it was over.</param>
internal sealed record PlaceFigures(string Key, long Before, long Registered, long Ended, long After)
{
    /// <summary>All cases that could have ended in the period.</summary>
    public long Handled => Math.Max(0, Before) + Math.Max(0, Registered);

    public Proportion Share => Proportion.Of(Math.Min(Ended, Handled), Handled);
}
