using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Encryption;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Infrastructure.Postgres.Paging;
using MerajutASA.Modules.Government.Announcing.ListAnnouncements;
using MerajutASA.Modules.Government.Institutions;
using MerajutASA.Modules.Government.Storage;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Modules.Government.Announcing.ExportAnnouncements;

/// <summary>Takes the list of announcements out of the portal, as its page shows it; the asker says why.</summary>
[UseCase("government.export-announcements", Purpose.Supervision, Role.SocialOfficer, Role.LksaHead, NeedsReason = true)]
internal sealed class ExportAnnouncements(UnitOfWork<GovernmentDb> work)
{
    private const int Chunk = 500;

    /// <summary>In order of the request's column. Throws <see cref="StreamRefusedException"/> before the first chunk for who may not.</summary>
    public IAsyncEnumerable<IReadOnlyList<AnnouncementRow>> RunAsync(
        Actor actor, AnnouncementFilter filter, PageRequest order, string reason, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return work.StreamAsync<AnnouncementRow, string>(
            actor,
            UseCase.Of<ExportAnnouncements>(),
            new Reason(new Subject(SubjectKind.Staff, actor.AccountId), reason),
            async (db, after) =>
            {
                var today = IndonesianDay.Of(db.Now);
                var rows = filter.Of(AnnouncementSight.Of(db.Announcements.AsNoTracking(), actor, today), db, actor, today);
                var page = await AnnouncementOrder.Columns.PageAsync(rows, order with { After = after, Before = null, Size = Chunk }, cancellation);
                var home = await db.Institutions.AsNoTracking().Where(candidate => candidate.Id == actor.Institution).Select(candidate => candidate.Name).SingleOrDefaultAsync(cancellation);
                return (await AnnouncementRows.OfAsync(db, actor, page.Rows, home, cancellation), page.After);
            },
            cancellation);
    }
}
