using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Analytics;
using MerajutASA.Infrastructure.Outbox;
using MerajutASA.Infrastructure.Outbox.Projections;
using MerajutASA.Modules.Children.Contracts;

namespace MerajutASA.Modules.Children.Facts;

/// <summary>
/// What happened to cases, from <c>children.case_event</c> to ClickHouse. A child registered before those rows were kept has facts from the
/// next move of its case on, and none of its registration. The facts of a withdrawn child stay, as does the one that takes them back;
/// with the child's key it ends that anyone could say whose they are.
/// </summary>
internal sealed class CaseFacts(ReadCaseEvents events, FactWriter writer) : IProjection
{
    private const int Page = 1_000;

    public string Name => "children.facts";

    public string Store => "clickhouse";

    public IReadOnlyCollection<Type> Events { get; } = [typeof(ChildRegistered), typeof(CaseMoved), typeof(ChildWithdrawn)];

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
        await writer.EmptyAsync(Me, CaseFactTable.Name, cancellation);
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
        await writer.ReadAsync(Me, CaseFactTable.Name, CaseFactTable.All, row =>
        {
            var fact = CaseFactTable.Read(row);
            var sum = CaseFactSum.Of(fact, erased.Contains(fact.Id));
            if (!projected.TryAdd(fact.Id, sum))
                projected[fact.Id] = ~sum;
        }, cancellation);
        return Comparison.Of(source, projected);
    }

    private Task AddAsync(IReadOnlyList<CaseFact> facts, CancellationToken cancellation) =>
        writer.AddAsync(Me, CaseFactTable.Name, CaseFactTable.Others, [.. facts.Select(CaseFactTable.Row)], cancellation);
}
