using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Documents;
using MerajutASA.Infrastructure.Outbox;
using MerajutASA.Infrastructure.Outbox.Projections;
using MerajutASA.Modules.Government.Contracts;

namespace MerajutASA.Modules.Government.Announcing.KeepTexts;

/// <summary>Keeps whom a text is for, as it is stamped on it, in step with its announcement: a draft may yet be meant for another region.</summary>
internal sealed class AnnouncementScopes(DocumentsGateway documents, ReadSpokenTexts spoken) : IProjection
{
    public string Name => "government.announcement-scopes";

    public string Store => "mongodb";

    public IReadOnlyCollection<Type> Events { get; } = [typeof(AnnouncementChanged)];

    private Actor Self => Actor.System(Name);

    public async Task ApplyAsync(IReadOnlyList<Happened> happened, CancellationToken cancellation)
    {
        var announcements = happened.Select(each => each.Event.Aggregate).Distinct().ToList();
        await StampAsync(await spoken.RunAsync(Self, announcements, cancellation), null, cancellation);
    }

    public async Task RebuildAsync(IProgress<int> progress, CancellationToken cancellation) =>
        await StampAsync(await spoken.RunAsync(Self, null, cancellation), progress, cancellation);

    /// <summary>Whether each text that a record names is there; texts that no record names are left of savings that failed.</summary>
    public async Task<Comparison> CompareAsync(CancellationToken cancellation)
    {
        var stored = (await documents.QueryAsync<AnnouncementText, Guid>(Self, texts => texts.Select(text => text.Id), cancellation)).ToHashSet();
        var source = (await spoken.RunAsync(Self, null, cancellation)).ToDictionary(text => text.Id, text => text.Announcement);
        return Comparison.Of(source, source.Where(pair => stored.Contains(pair.Key)).ToDictionary());
    }

    private async Task StampAsync(IEnumerable<SpokenText> texts, IProgress<int>? progress, CancellationToken cancellation)
    {
        var done = 0;
        foreach (var text in texts)
        {
            var scope = text.Institution is { } institution ? new DocumentScope(institution, null) : DocumentScope.ToldTo(text.Region!);
            if (await documents.FindAsync<AnnouncementText>(Self, text.Id, cancellation) is { } found)
                await documents.ReplaceAsync(Self, scope, found, cancellation);
            progress?.Report(++done);
        }
    }
}
