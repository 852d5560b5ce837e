using MerajutASA.Ui.Components;

namespace MerajutASA.Ui.Papers;

/// <summary>
/// Figures, pictures and tables with their words: what a page shows and what an export takes out of the portal is the same paper.
/// </summary>
/// <param name="Title">What it is about; never the name of a child.</param>
/// <param name="Facts">Of whom, of when and by which filters, a line each.</param>
public sealed record Paper(string Title, IReadOnlyList<string> Facts)
{
    /// <summary>At most five.</summary>
    public IReadOnlyList<Figure> Figures { get; init; } = [];

    public IReadOnlyList<PaperSection> Sections { get; init; } = [];

    /// <summary>Where the figures come from, and what they leave out.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}
