namespace MerajutASA.Modules.Children.Reports;

/// <summary>The cases of one line, and what is estimated of them.</summary>
internal sealed record SurvivalLine(string Name, IReadOnlyList<SurvivalCount> Counts)
{
    public IReadOnlyList<SurvivalStep> Steps { get; } = KaplanMeier.Of(Counts);

    public long Cases => Counts.Sum(count => count.Arrived + count.Waiting);

    public long Arrived => Counts.Sum(count => count.Arrived);

    /// <summary>The longest time for which anybody was followed, in days.</summary>
    public int Last => Counts.Count == 0 ? 0 : Counts.Max(count => count.Day);

    public int? Median => KaplanMeier.Median(Steps);

    /// <summary>All lines as one.</summary>
    public static SurvivalLine Of(IEnumerable<SurvivalLine> lines) => new(
        "",
        [.. lines.SelectMany(line => line.Counts).GroupBy(count => count.Day).OrderBy(day => day.Key)
            .Select(day => new SurvivalCount(day.Key, day.Sum(count => count.Arrived), day.Sum(count => count.Waiting)))]);
}
