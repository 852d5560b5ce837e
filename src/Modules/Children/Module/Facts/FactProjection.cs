using System.Data.Common;
using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Analytics;
using MerajutASA.Infrastructure.Outbox;
using MerajutASA.Infrastructure.Outbox.Projections;

namespace MerajutASA.Modules.Children.Facts;

/// <summary>
/// What happened, from a table of PostgreSQL to one of ClickHouse, a fact for each row: told by the events of its changes, compared row by row, and
/// written anew from the source.
/// </summary>
internal abstract class FactProjection<TRow, TFact>(ReadFacts<TRow, TFact> events, FactWriter writer) : IProjection
    where TRow : FactRow
    where TFact : IFact
{
    private const int Page = 1_000;

    public abstract string Name { get; }

    public string Store => "clickhouse";

    public abstract IReadOnlyCollection<Type> Events { get; }

    /// <summary>Where the facts are kept.</summary>
    protected abstract string Table { get; }

    /// <summary>Its columns beside id and time, as <see cref="Row"/> fills them.</summary>
    protected abstract IReadOnlyList<string> Columns { get; }

    /// <summary>The text that yields every fact.</summary>
    protected abstract string All { get; }

    private Actor Me => Actor.System(Name);

    public async Task ApplyAsync(IReadOnlyList<Happened> happened, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(happened);
        foreach (var changes in happened.Select(one => (one.Event.Aggregate, one.Event.Version)).Distinct().Chunk(Page))
            await AddAsync(await events.OfAsync(Me, changes, cancellation), cancellation);
    }

    /// <summary>Into place: until it ends, boards show what is written so far.</summary>
    public async Task RebuildAsync(IProgress<int> progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(progress);
        await writer.EmptyAsync(Me, Table, cancellation);
        var (after, done) = (Guid.Empty, 0);
        while (await events.PageAsync(Me, after, Page, cancellation) is { Count: > 0 } page)
        {
            await AddAsync(page, cancellation);
            (after, done) = (page[^1].Id, done + page.Count);
            progress.Report(done);
        }
    }

    /// <summary>Fact by fact, by its id; one that is there twice differs.</summary>
    public async Task<Comparison> CompareAsync(CancellationToken cancellation)
    {
        var source = new Dictionary<Guid, UInt128>();
        var erased = new HashSet<Guid>();
        var after = Guid.Empty;
        while (await events.SumsAsync(Me, after, Page, cancellation) is { Count: > 0 } page)
        {
            foreach (var (id, sum, isErased) in page)
            {
                source[id] = sum;
                if (isErased)
                    erased.Add(id);
            }

            after = page[^1].Id;
        }

        var projected = new Dictionary<Guid, UInt128>();
        await writer.ReadAsync(Me, Table, All, row =>
        {
            var fact = Read(row);
            var sum = FactSums.Of(fact, erased.Contains(fact.Id));
            if (!projected.TryAdd(fact.Id, sum))
                projected[fact.Id] = ~sum;
        }, cancellation);
        return Comparison.Of(source, projected);
    }

    protected abstract Fact Row(TFact fact);

    /// <summary>The row of <see cref="All"/> that the reader stands on.</summary>
    protected abstract TFact Read(DbDataReader row);

    private Task AddAsync(IReadOnlyList<TFact> facts, CancellationToken cancellation) =>
        writer.AddAsync(Me, Table, Columns, [.. facts.Select(Row)], cancellation);
}
