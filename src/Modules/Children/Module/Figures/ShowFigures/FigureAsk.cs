using MerajutASA.Infrastructure.Analytics.SmallNumbers;

namespace MerajutASA.Modules.Children.Figures.ShowFigures;

/// <summary>What a visitor wants to see of the published figures.</summary>
internal sealed record FigureAsk
{
    public FigureDataset Dataset { get; init; } = ChildFigures.Entered;

    public PeriodLength Length { get; init; } = PeriodLength.Quarter;

    /// <summary>A day of the period; null for the last one that is over.</summary>
    public DateOnly? Period { get; init; }

    /// <summary>At first of the whole country, of which hardly anything is withheld; what is narrower tells less.</summary>
    public FigureLevel Level { get; init; } = FigureLevel.Nation;

    /// <summary>A province or a regency; empty for the country.</summary>
    public string Region { get; init; } = "";

    /// <summary>A dimension of the dataset; null for all children together.</summary>
    public string? By { get; init; }

    /// <summary>Of the places, from 1.</summary>
    public int Page { get; init; } = 1;
}
