namespace MerajutASA.Bench.Measuring;

/// <summary>Alternates A and B so that what else the machine does falls on both alike.</summary>
internal static class Rounds
{
    /// <param name="count">Rounds, after one of each that is thrown away.</param>
    /// <param name="baseline">Measures the baseline once.</param>
    /// <param name="value">Measures the thing once.</param>
    public static async Task<(double Baseline, double Value, IReadOnlyList<double> Ratios)> AlternateAsync(int count, Func<Task<double>> baseline, Func<Task<double>> value)
    {
        await baseline();
        await value();
        var (baselines, values) = (new List<double>(), new List<double>());
        for (var round = 0; round < count; round++)
        {
            // First one, then the other goes first.
            if (round % 2 == 0)
                baselines.Add(await baseline());
            values.Add(await value());
            if (round % 2 == 1)
                baselines.Add(await baseline());
        }

        return (Median(baselines), Median(values), [.. values.Zip(baselines, (ours, theirs) => ours / theirs)]);
    }

    public static double Median(IReadOnlyList<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted.Count % 2 == 1 ? sorted[sorted.Count / 2] : (sorted[(sorted.Count / 2) - 1] + sorted[sorted.Count / 2]) / 2;
    }
}
