using ClickHouse.Driver;
using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Analytics;
using MerajutASA.Infrastructure.Outbox;
using MerajutASA.Infrastructure.Outbox.Projections;
using MerajutASA.Infrastructure.Tests.Analytics;
using MerajutASA.Modules.Children.Contracts;
using MerajutASA.Modules.Children.Facts;
using MerajutASA.Modules.Children.Facts.Assignments;
using MerajutASA.Modules.Children.Facts.Exits;
using MerajutASA.Modules.Children.Facts.Reviews;
using MerajutASA.Modules.Children.Tests.Setting;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace MerajutASA.Modules.Children.Tests.Facts;

/// <summary>The module beside a ClickHouse, both empty at first; the projection as the relay would run it.</summary>
public sealed class FactsWorld : IAsyncLifetime
{
    private readonly ClickHouseFixture _clickHouse;
    private readonly bool _isBeside;

    public FactsWorld() => _clickHouse = new ClickHouseFixture();

    private FactsWorld(FactsWorld other) => (_clickHouse, _isBeside) = (other._clickHouse, true);

    internal ChildrenWorld Children { get; private set; } = null!;

    internal ClickHouseClient ClickHouse => _clickHouse.Client;

    internal AnalyticsGateway Gateway => Children.World.Get<AnalyticsGateway>();

    /// <summary>The process's own keeper of facts.</summary>
    internal FactWriter Writer => Children.World.Get<FactWriter>();

    public async ValueTask InitializeAsync()
    {
        if (!_isBeside)
            await _clickHouse.InitializeAsync();
        Children = await ChildrenWorld.CreateAsync(pooled: false, new Dictionary<string, string?>
        {
            ["ConnectionStrings:clickhouse"] = _clickHouse.Reader,
            ["ConnectionStrings:clickhouse-writer"] = _clickHouse.Writer,
        });
    }

    public async ValueTask DisposeAsync()
    {
        await Children.World.DisposeAsync();
        if (!_isBeside)
            await _clickHouse.DisposeAsync();
    }

    /// <summary>Another process that writes to the same ClickHouse, newly started.</summary>
    internal static async Task<FactsWorld> BesideAsync(FactsWorld other)
    {
        var made = new FactsWorld(other);
        await made.InitializeAsync();
        return made;
    }

    /// <summary>Tells the projection of all that happened to each of the children's cases.</summary>
    internal Task ApplyAsync(params IReadOnlyList<Guid> children) => WithAsync(async facts =>
    {
        var happened = new List<Happened>();
        foreach (var child in children)
        {
            var versions = await Children.AskAsync<int[]>($"select coalesce(array_agg(child_version order by child_version), '{{1}}') from children.case_event where child_id = '{child}'");
            happened.AddRange(versions!.Select(version => new Happened(
                new EventEnvelope(Guid.CreateVersion7(), "children.case-moved.v1", DateTimeOffset.UtcNow), new CaseMoved(child, Guid.Empty, 1, 2, version))));
        }

        await facts.ApplyAsync(happened, default);
        return true;
    });

    /// <summary>The same for how the children changed hands.</summary>
    internal Task ApplyAssignmentsAsync(params IReadOnlyList<Guid> children) => AssignmentsAsync(async facts =>
    {
        var happened = new List<Happened>();
        foreach (var child in children)
        {
            var versions = await Children.AskAsync<int[]>($"select coalesce(array_agg(child_version order by child_version), '{{1}}') from children.assignment_event where child_id = '{child}'");
            happened.AddRange(versions!.Select(version => new Happened(
                new EventEnvelope(Guid.CreateVersion7(), "children.child-assigned.v1", DateTimeOffset.UtcNow), new ChildAssigned(child, Guid.Empty, null, version))));
        }

        await facts.ApplyAsync(happened, default);
        return true;
    });

    /// <summary>Tells the projection of all that happened to the reviews of these children.</summary>
    internal Task ApplyReviewsAsync(params IReadOnlyList<Guid> children) =>
        OfAsync<ReviewFacts, bool>(async facts => await AppliedAsync(facts, "review_event", children, (child, version) => new ReviewChanged(child, Guid.Empty, version)));

    /// <summary>The same of the ends of their care.</summary>
    internal Task ApplyExitsAsync(params IReadOnlyList<Guid> children) =>
        OfAsync<ExitFacts, bool>(async facts => await AppliedAsync(facts, "exit_event", children, (child, version) => new CareEndChanged(child, Guid.Empty, version)));

    /// <summary>A projection as the relay would run it.</summary>
    internal async Task<T> OfAsync<TFacts, T>(Func<TFacts, Task<T>> act)
        where TFacts : IProjection
    {
        await using var scope = Children.World.Services.CreateAsyncScope();
        return await act(scope.ServiceProvider.GetRequiredService<TFacts>());
    }

    private async Task<bool> AppliedAsync(IProjection facts, string source, IReadOnlyList<Guid> children, Func<Guid, int, IntegrationEvent> happened)
    {
        var told = new List<Happened>();
        foreach (var child in children)
        {
            var versions = await Children.AskAsync<int[]>($"select coalesce(array_agg(child_version order by child_version), '{{}}') from children.{source} where child_id = '{child}'");
            told.AddRange(versions!.Select(version => new Happened(new EventEnvelope(Guid.CreateVersion7(), "children.told.v1", DateTimeOffset.UtcNow), happened(child, version))));
        }

        await facts.ApplyAsync(told, default);
        return true;
    }

    internal async Task<T> AssignmentsAsync<T>(Func<AssignmentFacts, Task<T>> act)
    {
        await using var scope = Children.World.Services.CreateAsyncScope();
        return await act(scope.ServiceProvider.GetRequiredService<AssignmentFacts>());
    }

    internal async Task<int> RebuildAsync()
    {
        var told = new Told();
        await WithAsync(async facts =>
        {
            await facts.RebuildAsync(told, default);
            return true;
        });
        return told.Last;
    }

    internal Task<Comparison> CompareAsync() => WithAsync(facts => facts.CompareAsync(default));

    internal Task<long> DifferingAsync() => Writer.DifferingAsync(Actor.System("tests"), CaseFactTable.Name);

    internal async Task<IReadOnlyList<string>> LinesAsync(string sql)
    {
        using var reader = await ClickHouse.ExecuteReaderAsync(sql);
        var lines = new List<string>();
        while (reader.Read())
            lines.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(at => reader.GetValue(at))));
        return lines;
    }

    internal async Task<ulong> NumberAsync(string sql) => Convert.ToUInt64(await ClickHouse.ExecuteScalarAsync(sql), System.Globalization.CultureInfo.InvariantCulture);

    private async Task<T> WithAsync<T>(Func<CaseFacts, Task<T>> act)
    {
        await using var scope = Children.World.Services.CreateAsyncScope();
        return await act(scope.ServiceProvider.GetRequiredService<CaseFacts>());
    }

    private sealed class Told : IProgress<int>
    {
        public int Last { get; private set; }

        public void Report(int value) => Last = value;
    }
}
