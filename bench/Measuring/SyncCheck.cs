using MerajutASA.Infrastructure.Outbox.Projections;
using MerajutASA.Infrastructure.Outbox.Relay;
using MerajutASA.Portal.Verbs;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace MerajutASA.Bench.Measuring;

/// <summary>What <c>sync verify</c> does, after everything that waits was handed over.</summary>
internal static class SyncCheck
{
    /// <returns>How many things differ from their source, in all projections.</returns>
    public static async Task<int> DifferencesAsync()
    {
        var builder = VerbHost.Create();
        builder.Environment.EnvironmentName = Environments.Development;
        builder.Services.AddDispatcher(builder.Configuration);
        using var host = builder.Build();
        while (await host.Services.GetRequiredService<Dispatcher>().RoundAsync(CancellationToken.None) > 0)
        {
        }

        var different = 0;
        await host.Services.GetRequiredService<ProjectionRuns>().EachAsync(null, async projection =>
        {
            var comparison = await ProjectionRuns.CompareAsync(projection, CancellationToken.None);
            Console.Error.WriteLine($"  {projection.Name}: {comparison.Source} in PostgreSQL, {comparison.Projected} in {projection.Store}, {comparison.Differences.Count} differ");
            different += comparison.Differences.Count;
        });
        return different;
    }
}
