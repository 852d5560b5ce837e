namespace MerajutASA.Modules.Children.Reports;

/// <summary>
/// The cumulative incidence of one way to end where others compete (Aalen and Johansen 1978): whoever ends otherwise cannot end so any more,
/// and is not taken for somebody who still may, as a product-limit estimate would. Its variance is that of the delta method (Marubini and
/// Valsecchi 1995, 10.12); its interval on the scale of log(−log F), so that it stays between 0 and 1.
/// </summary>
internal static class AalenJohansen
{
    private const double Z = 1.959963985;

    /// <param name="counts">All that ended and all who are still in care, in any order.</param>
    /// <param name="reason">Of the ends that are told of.</param>
    /// <returns>A step for each day on which care ended so.</returns>
    public static IReadOnlyList<ExitStep> Of(IReadOnlyList<ExitCount> counts, string reason)
    {
        var atRisk = counts.Sum(count => count.Cases);
        var (staying, share) = (1.0, 0.0);
        var (passed, steps) = (new List<Passed>(), new List<ExitStep>());
        foreach (var day in counts.GroupBy(count => count.Day).OrderBy(day => day.Key))
        {
            var (all, ended) = (day.Sum(count => count.IsEnd ? count.Cases : 0), day.Sum(count => count.Reason == reason ? count.Cases : 0));
            share += staying * ended / atRisk;
            if (all > 0)
                passed.Add(new Passed(atRisk, all, ended, staying, share));
            if (ended > 0)
            {
                var variance = Variance(passed, share);
                var (low, high) = Interval(share, variance);
                steps.Add(new ExitStep(day.Key, atRisk, ended, share, Math.Sqrt(variance), low, high));
            }

            staying *= 1 - ((double)all / atRisk);
            // Who was last seen on a day was at risk on it.
            atRisk -= day.Sum(count => count.Cases);
        }

        return steps;
    }

    /// <summary>The share after a day.</summary>
    public static ExitStep After(IReadOnlyList<ExitStep> steps, int day) => steps.LastOrDefault(step => step.Day <= day);

    private static double Variance(List<Passed> passed, double share)
    {
        var sum = 0.0;
        foreach (var (atRisk, all, ended, staying, then) in passed)
        {
            var (n, grown) = ((double)atRisk, share - then);
            // On a day after which nobody stays nothing can grow any more.
            sum += all == atRisk ? 0 : grown * grown * all / (n * (n - all));
            sum += staying * staying * (n - ended) * ended / (n * n * n);
            sum -= 2 * grown * staying * ended / (n * n);
        }

        return Math.Max(0, sum);
    }

    private static (double Low, double High) Interval(double share, double variance)
    {
        if (share is <= 0 or >= 1)
            return (share, share);
        var width = Z * Math.Sqrt(variance) / (share * Math.Abs(Math.Log(share)));
        return (Math.Pow(share, Math.Exp(width)), Math.Pow(share, Math.Exp(-width)));
    }

    /// <summary>A day on which care ended: how many were at risk, ended at all and ended so, the share of those who stayed until it, and the incidence after it.</summary>
    private readonly record struct Passed(long AtRisk, long All, long Ended, double Staying, double Then);
}
