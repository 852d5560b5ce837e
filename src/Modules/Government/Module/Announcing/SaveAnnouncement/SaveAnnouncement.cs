using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Infrastructure.Words;
using MerajutASA.Modules.Government.Contracts;
using MerajutASA.Modules.Government.Institutions;
using MerajutASA.Modules.Government.Storage;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Modules.Government.Announcing.SaveAnnouncement;

/// <summary>Writes a draft, or another version, whose text lies in MongoDB already.</summary>
[UseCase("government.save-announcement", Purpose.Supervision, Role.SocialOfficer, Role.LksaHead)]
internal sealed class SaveAnnouncement(UnitOfWork<GovernmentDb> work)
{
    /// <param name="actor">Who saves.</param>
    /// <param name="announcement">Which one; the id of a new one is the client's.</param>
    /// <param name="version">The row's version that was seen; 0 for a new one.</param>
    /// <param name="form">What was typed.</param>
    /// <param name="text">The new version's text; null where the words stay as they are.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The newest version's number.</returns>
    public Task<Outcome<int>> RunAsync(Actor actor, Guid announcement, int version, AnnouncementForm form, Guid? text, CancellationToken cancellation = default) =>
        work.RunAsync<int>(
            actor,
            UseCase.Of<SaveAnnouncement>(),
            async db =>
            {
                var row = await db.Announcements.SingleOrDefaultAsync(candidate => candidate.Id == announcement, cancellation);
                if ((row is null && version > 0) || (row is not null && !AnnouncementSight.MayChange(actor, row)))
                    return new Outcome<int>.NotFound();
                if ((row?.Version ?? 0) != version)
                    return new Outcome<int>.Conflict();
                if (row is { State: AnnouncementState.Withdrawn })
                    return new Outcome<int>.Refused("IsWithdrawn");
                if (AnnouncementFormCheck.Errors(form, actor, IndonesianDay.Of(db.Now)) is { Count: > 0 } errors)
                    return new Outcome<int>.Invalid(errors);
                if (row is { State: AnnouncementState.Published } && row.InstitutionId is null && row.RegionCode != form.RegionCode)
                    return new Outcome<int>.Invalid([new FieldError(nameof(form.RegionCode), "RegionStands")]);
                if (row is null)
                    db.Add(row = New(actor, announcement, form.Tidy(), db.Now));
                else
                    Change(db, row, form.Tidy(), text is not null);
                if (text is { } id)
                    db.Add(Version(row, id, actor, db.Now));
                db.Publish(new AnnouncementChanged(row.Id, row.RegionCode, row.InstitutionId, row.State, row.Number, version + 1));
                return row.Number;
            },
            cancellation);

    private static Announcement New(Actor actor, Guid id, AnnouncementForm form, DateTimeOffset now) => new()
    {
        Id = id,
        OfficeCode = actor.Role == Role.SocialOfficer ? actor.Region : null,
        RegionCode = actor.Role == Role.SocialOfficer ? form.RegionCode : null,
        InstitutionId = actor.Role == Role.SocialOfficer ? null : actor.Institution,
        State = AnnouncementState.Draft,
        Title = form.Title!,
        TitleEnglish = form.TitleEnglish,
        TitleKey = KeyOf(form),
        Number = 1,
        ReadFrom = 1,
        Pinned = form.Pinned,
        Place = Announcement.PlaceOf(form.Pinned, now),
        ValidFrom = form.ValidFrom,
        ValidUntil = form.ValidUntil,
    };

    private static void Change(GovernmentDb db, Announcement row, AnnouncementForm form, bool isNewText)
    {
        if (isNewText)
            row.Number++;
        if (row.State == AnnouncementState.Draft || form.ReadAgain)
            row.ReadFrom = row.Number;
        (row.Title, row.TitleEnglish, row.TitleKey) = (form.Title!, form.TitleEnglish, KeyOf(form));
        if (row.Pinned != form.Pinned)
            (row.Pinned, row.Place) = (form.Pinned, Announcement.PlaceOf(form.Pinned, row.PublishedAt ?? db.Now));
        (row.ValidFrom, row.ValidUntil) = (form.ValidFrom, form.ValidUntil);
        // The rows of earlier versions go along by their key.
        row.RegionCode = row.InstitutionId is null ? form.RegionCode : null;
    }

    private static AnnouncementVersion Version(Announcement row, Guid text, Actor actor, DateTimeOffset now) => new()
    {
        Id = text,
        AnnouncementId = row.Id,
        OfficeCode = row.OfficeCode,
        RegionCode = row.RegionCode,
        InstitutionId = row.InstitutionId,
        State = row.State,
        Number = row.Number,
        SavedAt = now,
        SavedBy = actor.AccountId,
    };

    private static string KeyOf(AnnouncementForm form) => Folding.Of($"{form.Title} {form.TitleEnglish}");
}
