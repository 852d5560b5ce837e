using MerajutASA.Infrastructure.Analytics.SmallNumbers;

namespace MerajutASA.Modules.Children.Figures.ShowFigures;

/// <summary>What was published and is to be shown.</summary>
/// <param name="Ask">What was asked, its period and page among those that there are.</param>
/// <param name="At">When it was asked.</param>
/// <param name="Months">The published months.</param>
internal sealed record FigureData(FigureAsk Ask, DateTimeOffset At, IReadOnlyList<PublishedMonth> Months)
{
    /// <summary>Where the course of time is shown: the country, a province or a regency.</summary>
    public string Place { get; init; } = "";

    /// <summary>The periods that can be chosen, the newest first.</summary>
    public IReadOnlyList<DateOnly> Periods { get; init; } = [];

    /// <summary>Period by period up to the chosen one: all children, and those of each category.</summary>
    public IReadOnlyList<FigureLine<DateOnly>> Course { get; init; } = [];

    /// <summary>Place by place in the chosen period.</summary>
    public IReadOnlyList<FigureLine<string>> Places { get; init; } = [];

    /// <summary>Those of which something is told, the largest first.</summary>
    public IReadOnlyList<FigureLine<string>> Told =>
        [.. Places.Where(line => line.IsTold).OrderByDescending(line => line.All.Children ?? 0).ThenBy(line => line.Of, StringComparer.Ordinal)];
}
