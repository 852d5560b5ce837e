namespace MerajutASA.Infrastructure.Analytics.SmallNumbers;

/// <summary>One published figure of one month. A cell of the lattice that is not among the published ones is withheld.</summary>
/// <param name="Region">The code of a province or regency; empty for the country.</param>
/// <param name="Dimension">Empty for all children of the region.</param>
/// <param name="Category">Empty for all children of the region.</param>
/// <param name="Children">How many; at least <see cref="Suppressing.Suppression.Fewest"/>.</param>
public sealed record PublishedCell(string Region, string Dimension, string Category, int Children);
