using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Documents.Files;
using MerajutASA.Infrastructure.Outbox;
using MerajutASA.Infrastructure.Outbox.Projections;
using MerajutASA.Modules.Government.Contracts;

namespace MerajutASA.Modules.Children.Documents;

/// <summary>
/// Keeps the region that is stamped on the files of cases in step with their institution's, by which officers find them. The rows move by
/// their own handler; this is the same for what lies in MongoDB.
/// </summary>
internal sealed class FileScopes(FileStore store, ReadScopesHandler scopes) : IProjection
{
    private const int Page = 500;

    public string Name => "children.file-scopes";

    public string Store => "mongodb";

    public IReadOnlyCollection<Type> Events { get; } = [typeof(InstitutionChanged)];

    private Actor Self => Actor.System(Name);

    public Task ApplyAsync(IReadOnlyList<Happened> happened, CancellationToken cancellation) => store.MoveAsync(
        Self,
        happened.Select(each => each.Event).OfType<InstitutionChanged>().GroupBy(each => each.InstitutionId).ToDictionary(each => each.Key, each => each.MaxBy(one => one.Version)!.RegionCode),
        cancellation);

    public async Task RebuildAsync(IProgress<int> progress, CancellationToken cancellation)
    {
        var done = 0;
        foreach (var some in (await scopes.RunAsync(Self, cancellation)).Chunk(Page))
        {
            await store.MoveAsync(Self, some.ToDictionary(), cancellation);
            progress.Report(done += some.Length);
        }
    }

    public async Task<Comparison> CompareAsync(CancellationToken cancellation)
    {
        var stored = (await store.RegionsAsync(Self, FileRules.Module, cancellation)).ToDictionary(pair => pair.Key, pair => string.Join(' ', pair.Value));
        // Institutions without a file have nothing here to compare.
        var source = (await scopes.RunAsync(Self, cancellation)).Where(pair => stored.ContainsKey(pair.Key)).ToDictionary();
        return Comparison.Of(source, stored);
    }
}
