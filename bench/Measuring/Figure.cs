namespace MerajutASA.Bench.Measuring;

/// <summary>
/// One figure as a ratio against a baseline of the same run. <paramref name="Ratio"/> is value ÷ baseline;
/// <paramref name="Better"/> says on which side of <paramref name="Bar"/> it passes; rounds are the ratio of each.
/// </summary>
internal sealed record Figure(string Name, string Unit, double Baseline, double Value, double Ratio, double Bar, string Better, IReadOnlyList<double> Rounds)
{
    public bool Pass => Better == "higher" ? Ratio >= Bar : Ratio <= Bar;

    /// <summary>How far from its bar, 1 being on it and less being worse.</summary>
    public double Standing => Bar == 0
        ? Pass ? Farthest : 0
        : Math.Min(Farthest, Better == "higher" ? Ratio / Bar : Bar / Math.Max(Ratio, 1e-9));

    // A figure that is only for reading has no bar to be measured by, a bar of 0 that is met no distance from it, and JSON no infinity.
    private const double Farthest = 1e6;
}
