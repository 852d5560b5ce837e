using MerajutASA.Infrastructure.Analytics.SmallNumbers;

namespace MerajutASA.Modules.Children.Figures.ShowFigures;

/// <summary>The figures of a period or of a place.</summary>
/// <param name="Of">Which.</param>
/// <param name="All">All children.</param>
/// <param name="Each">Those of each category, in the dimension's order; empty without one.</param>
internal sealed record FigureLine<T>(T Of, PublishedFigure All, IReadOnlyList<PublishedFigure> Each)
{
    public bool IsTold => All.Children is not null || Each.Any(figure => figure.Children is not null);
}
