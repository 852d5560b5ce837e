namespace MerajutASA.Infrastructure.Analytics.SmallNumbers;

/// <summary>How many of a place's children stand in one category, as far as the published figures tell.</summary>
/// <param name="Category">Its code.</param>
/// <param name="Least">So many at least.</param>
/// <param name="Most">And no more than so many.</param>
/// <param name="Of">Of so many children in all.</param>
public sealed record PublishedPart(string Category, int Least, int Most, int Of)
{
    public bool IsWhole => Least == Most;
}
