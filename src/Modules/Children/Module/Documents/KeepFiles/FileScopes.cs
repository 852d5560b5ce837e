using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Documents.Files;
using MerajutASA.Infrastructure.Outbox;
using MerajutASA.Infrastructure.Outbox.Projections;
using MerajutASA.Modules.Children.Contracts;
using MerajutASA.Modules.Government.Contracts;

namespace MerajutASA.Modules.Children.Documents;

/// <summary>
/// Keeps whose the files of cases are, as it is stamped on them, in step with their records: an institution may move to another region, and a
/// child to another institution. The rows move in PostgreSQL; this is the same for what lies in MongoDB.
/// </summary>
internal sealed class FileScopes(FileStore store, ReadScopesHandler scopes, ReadPlacesHandler places) : IProjection
{
    private const int Page = 500;

    public string Name => "children.file-scopes";

    public string Store => "mongodb";

    public IReadOnlyCollection<Type> Events { get; } = [typeof(InstitutionChanged), typeof(ChildTransferred)];

    private Actor Self => Actor.System(Name);

    public async Task ApplyAsync(IReadOnlyList<Happened> happened, CancellationToken cancellation)
    {
        var moved = happened.Select(each => each.Event).OfType<InstitutionChanged>().GroupBy(each => each.InstitutionId).ToDictionary(each => each.Key, each => each.MaxBy(one => one.Version)!.RegionCode);
        if (moved.Count > 0)
            await store.MoveAsync(Self, moved, cancellation);
        var versions = happened.Select(each => each.Event).OfType<ChildTransferred>().GroupBy(each => each.ChildId).ToDictionary(each => each.Key, each => each.Max(one => one.Version));
        if (versions.Count == 0)
            return;
        // Where the records are now, not what the event said of it: of two transfers told together, or twice, the last one holds.
        foreach (var file in await places.OfAsync(Self, versions.Keys, cancellation))
            await store.PlaceAsync(Self, [.. file.Files], file.Scope, versions[file.Child], cancellation);
    }

    public async Task RebuildAsync(IProgress<int> progress, CancellationToken cancellation)
    {
        var done = 0;
        foreach (var some in (await scopes.RunAsync(Self, cancellation)).Chunk(Page))
        {
            await store.MoveAsync(Self, some.ToDictionary(), cancellation);
            progress.Report(done += some.Length);
        }

        await foreach (var batch in BatchesAsync(cancellation))
        {
            foreach (var owner in batch.GroupBy(file => file.Scope))
                await store.PlaceAsync(Self, [.. owner.SelectMany(file => file.Files)], owner.Key, version: null, cancellation);
        }
    }

    /// <summary>Institutions whose files say that they lie elsewhere, or of whose files one says that it is another institution's.</summary>
    public async Task<Comparison> CompareAsync(CancellationToken cancellation)
    {
        var stored = (await store.RegionsAsync(Self, FileRules.Module, cancellation)).ToDictionary(pair => pair.Key, pair => string.Join(' ', pair.Value));
        // Institutions without a file have nothing here to compare.
        var source = (await scopes.RunAsync(Self, cancellation)).Where(pair => stored.ContainsKey(pair.Key)).ToDictionary();
        var regions = Comparison.Of(source, stored);
        var elsewhere = new HashSet<Guid>();
        await foreach (var batch in BatchesAsync(cancellation))
        {
            var found = await store.ScopesAsync(Self, [.. batch.SelectMany(file => file.Files)], cancellation);
            elsewhere.UnionWith(batch.Where(file => file.Files.Any(id => found.TryGetValue(id, out var scope) && scope.Institution != file.Institution)).Select(file => file.Institution));
        }

        var known = regions.Differences.Select(difference => difference.Aggregate).ToHashSet();
        return regions with { Differences = [.. regions.Differences.Concat(elsewhere.Except(known).Select(institution => new Difference(institution, DifferenceKind.Different))).OrderBy(each => each.Aggregate)] };
    }

    private async IAsyncEnumerable<IReadOnlyList<PlacedFile>> BatchesAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        for (var after = Guid.Empty; await places.AfterAsync(Self, after, cancellation) is { Count: > 0 } batch; after = batch[^1].Record)
            yield return batch;
    }
}
