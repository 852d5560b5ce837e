namespace MerajutASA.Modules.Children.Reports;

/// <summary>
/// The product-limit estimate (Kaplan and Meier 1958) with Greenwood's variance; its interval on the scale of log(−log S), so that it stays
/// between 0 and 1 (Kalbfleisch and Prentice).
/// </summary>
internal static class KaplanMeier
{
    private const double Z = 1.959963985;

    /// <param name="counts">One for each day, in order.</param>
    /// <returns>A step for each day on which somebody arrived.</returns>
    public static IReadOnlyList<SurvivalStep> Of(IReadOnlyList<SurvivalCount> counts)
    {
        var atRisk = counts.Sum(count => count.Arrived + count.Waiting);
        var (share, greenwood) = (1.0, 0.0);
        var steps = new List<SurvivalStep>();
        foreach (var count in counts)
        {
            if (count.Arrived > 0)
            {
                share *= 1 - ((double)count.Arrived / atRisk);
                greenwood += atRisk == count.Arrived ? 0 : (double)count.Arrived / (atRisk * (double)(atRisk - count.Arrived));
                var (low, high) = Interval(share, greenwood);
                steps.Add(new SurvivalStep(count.Day, atRisk, count.Arrived, share, share * Math.Sqrt(greenwood), low, high));
            }

            // Who was last seen on a day was at risk on it.
            atRisk -= count.Arrived + count.Waiting;
        }

        return steps;
    }

    /// <summary>The first day by which half have arrived; null while they have not.</summary>
    public static int? Median(IReadOnlyList<SurvivalStep> steps)
    {
        var at = steps.Select((step, index) => (step, index)).FirstOrDefault(pair => pair.step.Share <= 0.5 + 1e-12);
        return at.step.AtRisk == 0 ? null : at.step.Day;
    }

    /// <summary>The state after a day.</summary>
    public static SurvivalStep After(IReadOnlyList<SurvivalStep> steps, int day) =>
        steps.LastOrDefault(step => step.Day <= day) is { AtRisk: > 0 } known ? known : new SurvivalStep(0, 0, 0, 1, 0, 1, 1);

    /// <summary>How many are followed beyond a day.</summary>
    public static long AtRisk(IReadOnlyList<SurvivalCount> counts, int day) => counts.Where(count => count.Day >= day).Sum(count => count.Arrived + count.Waiting);

    private static (double Low, double High) Interval(double share, double greenwood)
    {
        if (share is <= 0 or >= 1)
            return (share, share);
        var width = Z * Math.Sqrt(greenwood) / Math.Abs(Math.Log(share));
        return (Math.Pow(share, Math.Exp(width)), Math.Pow(share, Math.Exp(-width)));
    }
}
