namespace MerajutASA.Bench.Measuring;

/// <summary>The highest rate without errors whose p99 is at most five times the p99 at a tenth of it.</summary>
internal static class Knee
{
    private const double Factor = 1.4;

    /// <returns>Operations a second.</returns>
    public static Task<double> FindAsync(Func<Task> operation) => FindAsync((rate, operations) => OpenLoop.RunAsync(operation, rate, operations));

    /// <param name="run">Runs so many operations at such a rate and says how many milliseconds each took.</param>
    public static async Task<double> FindAsync(Func<double, int, Task<double[]>> run)
    {
        var seconds = BenchSettings.Quick ? 1 : 4;
        await run(20, 100);
        var knee = 10.0;
        for (var rate = 40.0; ; rate *= Factor)
        {
            if (!await HoldsAsync(run, rate, seconds))
                return knee;
            knee = rate;
        }
    }

    private static async Task<bool> HoldsAsync(Func<double, int, Task<double[]>> run, double rate, int seconds)
    {
        try
        {
            var quiet = Percentile.Of(await run(rate / 10, (int)Math.Max(50, rate / 10 * seconds)), 0.99);
            var loaded = Percentile.Of(await run(rate, (int)(rate * seconds)), 0.99);
            return loaded <= quiet * 5;
        }
        catch (Exception failure)
        {
            await Console.Error.WriteLineAsync($"The climb ends at {rate:0} a second: {failure.GetBaseException().Message}");
            return false;
        }
    }
}
