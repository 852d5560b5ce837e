using System.Collections.Concurrent;
using System.Diagnostics;

namespace MerajutASA.Bench.Measuring;

/// <summary>
/// Fixed arrivals: an operation starts when it is due, whether or not the one before has ended, and its time counts from when it was
/// due. A slow answer so delays no measurement of the next (coordinated omission).
/// </summary>
internal static class OpenLoop
{
    /// <returns>Milliseconds of each operation.</returns>
    public static async Task<double[]> RunAsync(Func<Task> operation, double perSecond, int operations)
    {
        var times = new ConcurrentBag<double>();
        var running = new List<Task>(operations);
        var start = Stopwatch.GetTimestamp();
        for (var number = 0; number < operations; number++)
        {
            var due = start + (long)(number / perSecond * Stopwatch.Frequency);
            var early = Stopwatch.GetElapsedTime(Stopwatch.GetTimestamp(), due);
            if (early > TimeSpan.FromMilliseconds(1))
                await Task.Delay(early);
            running.Add(TimedAsync(operation, due, times));
        }

        await Task.WhenAll(running);
        return [.. times];
    }

    private static async Task TimedAsync(Func<Task> operation, long due, ConcurrentBag<double> times)
    {
        await Task.Yield();
        await operation();
        times.Add(Math.Max(0, Stopwatch.GetElapsedTime(due).TotalMilliseconds));
    }
}
