namespace MerajutASA.Bench.Measuring;

/// <summary>The highest rate without errors whose p99 is at most five times the p99 at a tenth of it.</summary>
internal static class Knee
{
    private const double Factor = 1.4;

    /// <returns>Operations a second.</returns>
    public static async Task<double> FindAsync(Func<Task> operation)
    {
        var seconds = BenchSettings.Quick ? 1 : 4;
        await OpenLoop.RunAsync(operation, 20, 100);
        var knee = 10.0;
        for (var rate = 40.0; ; rate *= Factor)
        {
            var quiet = Percentile.Of(await OpenLoop.RunAsync(operation, rate / 10, (int)Math.Max(50, rate / 10 * seconds)), 0.99);
            var loaded = Percentile.Of(await OpenLoop.RunAsync(operation, rate, (int)(rate * seconds)), 0.99);
            if (loaded > quiet * 5)
                return knee;
            knee = rate;
        }
    }
}
