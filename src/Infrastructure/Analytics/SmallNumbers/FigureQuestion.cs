namespace MerajutASA.Infrastructure.Analytics.SmallNumbers;

/// <summary>What somebody wants to see of the published figures.</summary>
/// <param name="Dataset">Its name.</param>
/// <param name="From">A day of the first period.</param>
/// <param name="To">A day of the last period.</param>
/// <param name="Length">How long a period is.</param>
/// <param name="Regions">Codes of provinces and regencies, and the empty code for the country.</param>
/// <param name="Dimension">Broken down by it; null for all children together.</param>
public sealed record FigureQuestion(string Dataset, DateOnly From, DateOnly To, PeriodLength Length, IReadOnlyList<string> Regions, string? Dimension = null)
{
    /// <summary>So many periods can be asked for at once.</summary>
    public const int MostPeriods = 120;
}
