namespace MerajutASA.Bench.Measuring;

internal static class Percentile
{
    /// <summary>The smallest value that at least the given part of all values does not exceed.</summary>
    public static double Of(IReadOnlyCollection<double> values, double part)
    {
        var sorted = values.Order().ToArray();
        return sorted[Math.Min(sorted.Length - 1, (int)Math.Ceiling(part * sorted.Length) - 1)];
    }
}
