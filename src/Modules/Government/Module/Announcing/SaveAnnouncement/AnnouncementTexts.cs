using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Documents;
using MerajutASA.Modules.Government.Announcing.ListAnnouncements;
using MerajutASA.Modules.Government.Announcing.ViewAnnouncement;
using MerajutASA.Modules.Government.Contracts;
using MerajutASA.Modules.Government.Institutions;

namespace MerajutASA.Modules.Government.Announcing.SaveAnnouncement;

/// <summary>
/// The words of announcements in MongoDB. New ones are written before the record in PostgreSQL names them: what a failed saving leaves behind
/// is a text that no record names, and nobody sees it.
/// </summary>
internal sealed class AnnouncementTexts(DocumentsGateway documents, ViewAnnouncement.ViewAnnouncement viewing, SaveAnnouncement saving, TimeProvider clock)
{
    /// <summary>Throws StoreUnavailableException("mongodb") when MongoDB is away.</summary>
    public async Task<AnnouncementWords> ReadAsync(Actor actor, AnnouncementView view, VersionLine line, CancellationToken cancellation = default) =>
        (await documents.FindAsync<AnnouncementText>(actor, view.Residence, line.Id, cancellation)
            ?? throw new InvalidOperationException($"The text of announcement version {line.Id} is not where its record says.")).Words;

    /// <summary>The words of a page of a list, by announcement.</summary>
    public async Task<IReadOnlyDictionary<Guid, AnnouncementWords>> ReadAsync(Actor actor, AnnouncementBoard board, CancellationToken cancellation = default)
    {
        var texts = board.Page.Rows.Select(row => row.Text).ToList();
        if (texts.Count == 0)
            return new Dictionary<Guid, AnnouncementWords>();
        return (await documents.QueryAsync<AnnouncementText, AnnouncementText>(actor, board.Residence, stored => stored.Where(text => texts.Contains(text.Id)), cancellation))
            .ToDictionary(text => text.Announcement, text => text.Words);
    }

    /// <summary>Writes a draft, or changes an announcement; other words are another version.</summary>
    /// <returns>The newest version's number.</returns>
    public async Task<Outcome<int>> SaveAsync(Actor actor, Guid announcement, int version, AnnouncementForm form, CancellationToken cancellation = default)
    {
        if (actor.Role is not (Role.SocialOfficer or Role.LksaHead))
            return new Outcome<int>.NotFound();
        (Outcome<int>? Refusal, AnnouncementWords? Newest) words = version == 0 ? default : await SeenAsync(actor, announcement, version, cancellation);
        if (words.Refusal is { } refusal)
            return refusal;
        if (AnnouncementFormCheck.Errors(form, actor, IndonesianDay.Of(clock.GetUtcNow())) is { Count: > 0 } errors)
            return new Outcome<int>.Invalid(errors);
        var tidy = form.Tidy();
        if (words.Newest == tidy.Words)
            return await saving.RunAsync(actor, announcement, version, form, null, cancellation);
        var text = new AnnouncementText(Guid.CreateVersion7(), announcement, tidy.Title!, tidy.Body!, tidy.TitleEnglish, tidy.BodyEnglish);
        var scope = actor.Role == Role.LksaHead ? new DocumentScope(actor.Institution, null) : DocumentScope.ToldTo(tidy.RegionCode!);
        await documents.InsertAsync(actor, scope, text, cancellation);
        return await saving.RunAsync(actor, announcement, version, form, text.Id, cancellation);
    }

    private async Task<(Outcome<int>? Refusal, AnnouncementWords? Newest)> SeenAsync(Actor actor, Guid announcement, int version, CancellationToken cancellation)
    {
        var view = (await viewing.RunAsync(actor, announcement, cancellation) as Outcome<AnnouncementView>.Done)?.Result;
        return view switch
        {
            null or { IsMine: false } => (new Outcome<int>.NotFound(), null),
            { State: AnnouncementState.Withdrawn } => (new Outcome<int>.Refused("IsWithdrawn"), null),
            _ when view.Version != version => (new Outcome<int>.Conflict(), null),
            _ => (null, await ReadAsync(actor, view, view.Newest, cancellation)),
        };
    }
}
