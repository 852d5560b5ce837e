using MerajutASA.Ui.Charts;

namespace MerajutASA.Ui.Papers;

/// <summary>Pictures with the tables that say the same.</summary>
public sealed record PaperSection(string Heading)
{
    /// <summary>How to read it, in a sentence or two.</summary>
    public string? Lead { get; init; }

    /// <summary>What a page lets the reader do, which paper does not.</summary>
    public string? Hint { get; init; }

    public IReadOnlyList<PaperPicture> Pictures { get; init; } = [];

    public IReadOnlyList<ChartSign> Legend { get; init; } = [];

    public IReadOnlyList<PaperTable> Tables { get; init; } = [];

    /// <summary>Whether the table is long, and folded away until it is asked for.</summary>
    public bool Folded { get; init; }
}
