namespace MerajutASA.Modules.Children.Reports;

/// <summary>An institution's own children who came into care, and what is published of those around it.</summary>
/// <param name="Months">The published months of the period, in order.</param>
/// <param name="Own">How many of its own stand in each category, by its code.</param>
/// <param name="Places">Its regency, its province and the country.</param>
internal sealed record PeerFigures(IReadOnlyList<DateOnly> Months, IReadOnlyList<(string Category, int Children)> Own, IReadOnlyList<PeerPlace> Places);
