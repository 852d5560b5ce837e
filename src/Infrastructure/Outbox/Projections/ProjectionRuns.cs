using MerajutASA.Infrastructure.Outbox.Relay;
using Microsoft.Extensions.DependencyInjection;

namespace MerajutASA.Infrastructure.Outbox.Projections;

/// <summary>Runs projections outside the flow of events: comparing them with their source, and writing them anew.</summary>
internal sealed class ProjectionRuns(IEnumerable<ProjectionType> projections, ProjectionTurn turns, IServiceScopeFactory scopes)
{
    private static readonly TimeSpan SecondLook = TimeSpan.FromSeconds(2);

    /// <summary>Writes one anew; events for it wait meanwhile.</summary>
    public async Task RebuildAsync(IProjection projection, IProgress<int> progress, CancellationToken cancellation)
    {
        await using var turn = await turns.TakeAsync(projection.Name, cancellation);
        await projection.RebuildAsync(progress, cancellation);
    }

    /// <summary>Compares one with its source. What changes at that moment differs for a moment, and is looked at a second time.</summary>
    public static async Task<Comparison> CompareAsync(IProjection projection, CancellationToken cancellation)
    {
        var first = await projection.CompareAsync(cancellation);
        if (first.IsEqual)
            return first;
        await Task.Delay(SecondLook, cancellation);
        var second = await projection.CompareAsync(cancellation);
        var before = first.Differences.ToHashSet();
        return second with { Differences = [.. second.Differences.Where(before.Contains)] };
    }

    /// <param name="store">Only those of one store; null for all.</param>
    /// <param name="run">What is done with each.</param>
    public async Task EachAsync(string? store, Func<IProjection, Task> run)
    {
        foreach (var type in projections)
        {
            await using var scope = scopes.CreateAsyncScope();
            var projection = (IProjection)scope.ServiceProvider.GetRequiredService(type.Type);
            if (store is null || projection.Store == store)
                await run(projection);
        }
    }
}
