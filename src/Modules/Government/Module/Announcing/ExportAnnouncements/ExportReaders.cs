using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Encryption;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Infrastructure.Postgres.Paging;
using MerajutASA.Modules.Government.Announcing.CountReaders;
using MerajutASA.Modules.Government.Storage;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Modules.Government.Announcing.ExportAnnouncements;

/// <summary>Takes out of the portal which institutions have read an announcement and which have not; the asker says why.</summary>
[UseCase("government.export-announcement-readers", Purpose.Supervision, Role.SocialOfficer, NeedsReason = true)]
internal sealed class ExportReaders(UnitOfWork<GovernmentDb> work)
{
    private const int Chunk = 500;

    /// <param name="actor">Who asks.</param>
    /// <param name="announcement">Whose readers.</param>
    /// <param name="hasRead">Only those that have, or have not; null for all.</param>
    /// <param name="reason">Why.</param>
    /// <param name="cancellation">Stops the work.</param>
    public async Task<Outcome<IReadOnlyList<ReaderRow>>> RunAsync(Actor actor, Guid announcement, bool? hasRead, string reason, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var (useCase, why) = (UseCase.Of<ExportReaders>(), new Reason(new Subject(SubjectKind.Staff, actor.AccountId), reason));
        var admitted = await work.RunAsync<bool>(
            actor, useCase, why, async db => await FindAsync(db, actor, announcement, cancellation) is null ? new Outcome<bool>.NotFound() : true, cancellation);
        if (!admitted.IsDone)
            return new Outcome<IReadOnlyList<ReaderRow>>.NotFound();
        var rows = new List<ReaderRow>();
        var chunks = work.StreamAsync<ReaderRow, string>(
            actor, useCase, why,
            async (db, after) =>
            {
                if (await FindAsync(db, actor, announcement, cancellation) is not { } row)
                    return ([], null);
                var (found, _) = await ReaderRows.PageAsync(db, row, hasRead, new PageRequest("name", After: after, Size: Chunk), cancellation);
                return (found.Rows, found.After);
            },
            cancellation);
        await foreach (var chunk in chunks)
            rows.AddRange(chunk);
        return new Outcome<IReadOnlyList<ReaderRow>>.Done(rows);
    }

    private static async Task<Announcement?> FindAsync(GovernmentDb db, Actor actor, Guid announcement, CancellationToken cancellation) =>
        await db.Announcements.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Id == announcement, cancellation) is { PublishedAt: not null } row
            && AnnouncementSight.Counts(actor, row) ? row : null;
}
