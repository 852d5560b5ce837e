namespace MerajutASA.Infrastructure.Analytics.SmallNumbers;

/// <summary>A figure of a period. Months that are withheld, or not published yet, are not in the sum: with any of them it is a figure "of at least".</summary>
/// <param name="Period">The first day of the period.</param>
/// <param name="Region">As asked for.</param>
/// <param name="Category">Of the dimension; null for all children together.</param>
/// <param name="Children">The sum of the published months; null when there is none.</param>
/// <param name="Withheld">How many months were published without this figure, since it is too small to be told.</param>
/// <param name="Open">How many months of the period are not published yet.</param>
public sealed record PublishedFigure(DateOnly Period, string Region, string? Category, int? Children, int Withheld, int Open)
{
    /// <summary>Whether it is the whole figure.</summary>
    public bool IsWhole => Children is not null && Withheld == 0 && Open == 0;
}
