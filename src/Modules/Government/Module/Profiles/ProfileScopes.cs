using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Documents;
using MerajutASA.Infrastructure.Outbox;
using MerajutASA.Infrastructure.Outbox.Projections;
using MerajutASA.Modules.Government.Contracts;

namespace MerajutASA.Modules.Government.Profiles;

/// <summary>Keeps the region that is stamped on the texts of profiles in step with their institution's, by which officers find them.</summary>
internal sealed class ProfileScopes(DocumentsGateway documents, ReadProfileScopes scopes) : IProjection
{
    public string Name => "government.profile-scopes";

    public string Store => "mongodb";

    public IReadOnlyCollection<Type> Events { get; } = [typeof(InstitutionChanged)];

    private Actor Self => Actor.System(Name);

    public async Task ApplyAsync(IReadOnlyList<Happened> happened, CancellationToken cancellation)
    {
        await StampAsync(await scopes.RunAsync(Self, [.. happened.Select(each => each.Event.Aggregate).Distinct()], cancellation), null, cancellation);
    }

    public async Task RebuildAsync(IProgress<int> progress, CancellationToken cancellation) =>
        await StampAsync(await scopes.RunAsync(Self, null, cancellation), progress, cancellation);

    /// <summary>Whether each text that a record names is there; where it is stamped wrongly only a rebuild tells, and heals.</summary>
    public async Task<Comparison> CompareAsync(CancellationToken cancellation)
    {
        var stored = (await documents.QueryAsync<ProfileText, Guid>(Self, texts => texts.Select(text => text.Id), cancellation)).ToHashSet();
        var source = (await scopes.RunAsync(Self, null, cancellation)).ToDictionary(text => text.Id, text => text.Institution);
        // Texts that no record names are left of savings that failed, and seen by nobody.
        return Comparison.Of(source, source.Where(pair => stored.Contains(pair.Key)).ToDictionary());
    }

    private async Task StampAsync(IEnumerable<ProfileScope> texts, IProgress<int>? progress, CancellationToken cancellation)
    {
        var done = 0;
        foreach (var text in texts)
        {
            if (await documents.FindAsync<ProfileText>(Self, text.Id, cancellation) is { } found)
                await documents.ReplaceAsync(Self, new DocumentScope(text.Institution, text.Region), found, cancellation);
            progress?.Report(++done);
        }
    }
}
