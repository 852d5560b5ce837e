using MerajutASA.Infrastructure.Analytics;
using MerajutASA.Infrastructure.Audit.Openings;
using MerajutASA.Infrastructure.Outbox.Projections;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace MerajutASA.Testing.World;

/// <summary>Openings as the relay's process counts them, with its login and the writer's secret; each one made is as a process newly started.</summary>
public sealed class OpeningCounting
{
    private readonly OpeningLog _log;
    private readonly OpeningTable _table;
    private readonly OpeningFacts _facts;

    public OpeningCounting(World world)
    {
        ArgumentNullException.ThrowIfNull(world);
        _log = new OpeningLog(world.Services.GetRequiredKeyedService<NpgsqlDataSource>("relay"));
        _table = new OpeningTable(world.Get<ClickHouseStore>(), world.Get<AnalyticsGateway>());
        _facts = new OpeningFacts(_log, _table);
    }

    /// <summary>What the relay does now and then.</summary>
    public Task CarryAsync() => _facts.CarryAsync(default);

    /// <summary>Records a batch and sends nothing.</summary>
    public Task<bool> CutAsync(int most = 20_000) => _log.CutAsync(default, most);

    /// <summary>Sends what was recorded, and confirms nothing.</summary>
    public async Task SendAsync()
    {
        foreach (var batch in await _log.BatchesAsync(unsent: true, default))
            await _table.PutAsync(batch, await _log.OfAsync(batch, default), default);
    }

    public async Task<(long Waiting, long Unsent)> StandingAsync()
    {
        var standing = await _log.StandingAsync(default);
        return (standing.Waiting, standing.Unsent);
    }

    public async Task<int> BatchesAsync() => (await _log.BatchesAsync(unsent: false, default)).Count;

    public Task<IReadOnlyList<Guid>> DifferingAsync() => _log.DifferingAsync(default);

    public Task<Comparison> CompareAsync() => _facts.CompareAsync(default);

    public Task RebuildAsync() => _facts.RebuildAsync(new Progress<int>(), default);

    /// <summary>Puts counts of the caller's own into ClickHouse.</summary>
    public Task PutAsync(params IReadOnlyList<(DateTime At, string Role, string UseCase, Guid Institution, string Region, int Openings, int Records)> counts) => _table.PutAsync(
        Guid.NewGuid(),
        [.. counts.Select(count => new OpeningFact(
            Guid.NewGuid(), count.At, count.Role, count.UseCase, count.Institution, count.Region, (uint)count.Openings, (uint)count.Records))],
        default);
}
