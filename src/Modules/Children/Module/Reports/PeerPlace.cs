using MerajutASA.Infrastructure.Analytics.SmallNumbers;

namespace MerajutASA.Modules.Children.Reports;

/// <summary>What is published of a place.</summary>
/// <param name="Region">Its code; empty for the country.</param>
/// <param name="Parts">Category by category, between bounds.</param>
/// <param name="Months">Over so many months; those whose total is withheld are left out.</param>
internal sealed record PeerPlace(string Region, IReadOnlyList<PublishedPart> Parts, int Months)
{
    /// <summary>All children of those months; nought where none is told.</summary>
    public int All => Parts.Count == 0 ? 0 : Parts[0].Of;
}
