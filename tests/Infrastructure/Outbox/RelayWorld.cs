using System.Collections.Concurrent;
using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Outbox;
using MerajutASA.Infrastructure.Outbox.Projections;
using MerajutASA.Infrastructure.Outbox.Relay;
using MerajutASA.Infrastructure.Tests.Gate;
using MerajutASA.Infrastructure.Tests.Gate.Probe;
using MerajutASA.Testing.World;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using Xunit;

namespace MerajutASA.Infrastructure.Tests.Outbox;

/// <summary>A world in which relays can be started and ended, with a projection whose store is a list.</summary>
internal sealed class RelayWorld(World world) : IAsyncDisposable
{
    private readonly List<IHostedService> _relays = [];

    public World World => world;

    public Kept Kept => world.Get<Kept>();

    public static async Task<RelayWorld> CreateAsync() => new(await World.CreateAsync(modules: [new ProbeModule()], more: (services, configuration) => services
        .AddSingleton<Kept>().AddProjection<Keeping>().AddRelay(configuration)));

    /// <summary>A relay of its own, as a process of its own would be.</summary>
    public async Task<IHostedService> StartRelayAsync()
    {
        var configuration = world.Get<IConfiguration>();
        var replication = configuration.GetConnectionString("main-replication")!;
        var feed = ActivatorUtilities.CreateInstance<WalFeed>(world.Services, replication, $"relay_{new NpgsqlConnectionStringBuilder(replication).Database}");
        var worker = ActivatorUtilities.CreateInstance<RelayWorker>(world.Services, RelayServices.Source(configuration.GetConnectionString("main-relay")!), feed);
        await worker.StartAsync(TestContext.Current.CancellationToken);
        _relays.Add(worker);
        return worker;
    }

    /// <summary>The way to the list alone, told by the test instead of the log.</summary>
    public Lane Lane() => new(
        world.Get<Subscribers>().All.Single(subscriber => subscriber.Store == "list"), world.Get<OutboxReader>(), world.Get<Dispatcher>(), NullLogger.Instance);

    public async Task<IReadOnlyList<StoredEvent>> StoredAsync(Guid aggregate, params IReadOnlyList<int> versions)
    {
        var stored = new List<StoredEvent>();
        foreach (var version in versions)
        {
            var id = await AskAsync<Guid>($"select id from outbox.event where aggregate_id = '{aggregate}' and aggregate_version = {version}");
            var payload = await AskAsync<string>($"select payload::text from outbox.event where id = '{id}'");
            stored.Add(new StoredEvent(id, "children.kept.v1", aggregate, version, DateTimeOffset.UtcNow, payload!));
        }

        return stored;
    }

    public async Task PublishAsync(Guid aggregate, params IReadOnlyList<int> versions)
    {
        foreach (var version in versions)
        {
            await using var writing = await OutboxWriting.BeginAsync(world.Main.Direct("merajut_children"), "children.kept.v1");
            await writing.PublishAsync(aggregate, version);
            await writing.CommitAsync();
        }
    }

    /// <summary>Waits until it holds; the deadline is there to fail a test that would never end.</summary>
    public static async Task<TimeSpan> UntilAsync(Func<Task<bool>> holds, string what)
    {
        var start = TimeProvider.System.GetTimestamp();
        while (!await holds())
        {
            Assert.True(TimeProvider.System.GetElapsedTime(start) < TimeSpan.FromSeconds(60), $"After a minute there was still not: {what}");
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }

        return TimeProvider.System.GetElapsedTime(start);
    }

    public Task<TimeSpan> UntilKeptAsync(Guid aggregate, params IReadOnlyList<int> versions) => UntilAsync(
        () => Task.FromResult(Kept.Of(aggregate).SequenceEqual(versions)), $"versions {string.Join(", ", versions)} of {aggregate}, but {string.Join(", ", Kept.Of(aggregate))}");

    public async Task<T?> AskAsync<T>(string sql)
    {
        await using var connection = new NpgsqlConnection(world.Main.Superuser);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync() is T answer ? answer : default;
    }

    public Task<TimeSpan> UntilFedAsync() => UntilAsync(async () => await AskAsync<string>("select feed from outbox.pulse") == "wal", "events from the log");

    public async ValueTask DisposeAsync()
    {
        foreach (var relay in _relays)
            await relay.StopAsync(CancellationToken.None);
        await world.DisposeAsync();
    }
}

[EventName("children.kept.v1")]
internal sealed record ProbeKept(Guid Child, int Number) : IntegrationEvent
{
    public override Guid Aggregate => Child;

    public override int Version => Number;
}

/// <summary>The store of <see cref="Keeping"/>.</summary>
internal sealed class Kept
{
    private readonly ConcurrentQueue<ProbeKept> _all = new();

    public int? Poison { get; set; }

    /// <summary>What the store, or the source, throws while it is away.</summary>
    public Exception? Away { get; set; }

    /// <summary>Events that were handed over before anybody could see what they tell of.</summary>
    public int TooEarly { get; set; }

    /// <summary>How many were handed over, those that were there already among them.</summary>
    public int Given { get; private set; }

    public void Add(ProbeKept kept)
    {
        Given++;
        // Idempotent by aggregate and version, as every projection is.
        if (!_all.Any(other => other.Child == kept.Child && other.Number >= kept.Number))
            _all.Enqueue(kept);
    }

    public IReadOnlyList<int> Of(Guid aggregate) => [.. _all.Where(kept => kept.Child == aggregate).Select(kept => kept.Number)];
}

internal sealed class Keeping(Kept kept, IConfiguration configuration) : IProjection
{
    public string Name => "children.keeping";

    public string Store => "list";

    public IReadOnlyCollection<Type> Events => [typeof(ProbeKept)];

    public async Task ApplyAsync(IReadOnlyList<Happened> happened, CancellationToken cancellation)
    {
        await using var source = new NpgsqlConnection(configuration.GetConnectionString("main-relay"));
        await source.OpenAsync(cancellation);
        await using var command = new NpgsqlCommand("select count(*) from outbox.event where id = any ($1)", source) { Parameters = { new() { Value = happened.Select(one => one.Envelope.Id).Distinct().ToArray() } } };
        kept.TooEarly += happened.Select(one => one.Envelope.Id).Distinct().Count() - (int)(long)(await command.ExecuteScalarAsync(cancellation))!;
        if (kept.Away is { } away)
            throw away;
        foreach (var one in happened.Select(one => (ProbeKept)one.Event))
        {
            if (one.Number == kept.Poison)
                throw new InvalidOperationException("poison");
            kept.Add(one);
        }
    }

    public Task RebuildAsync(IProgress<int> progress, CancellationToken cancellation) => Task.CompletedTask;

    public Task<Comparison> CompareAsync(CancellationToken cancellation) => Task.FromResult(new Comparison(0, 0, []));
}
