using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Infrastructure.Postgres.Paging;
using MerajutASA.Modules.Government.Storage;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Modules.Government.Announcing.CountReaders;

/// <summary>Which institutions have read an announcement and which have not, for the officers over its region.</summary>
[UseCase("government.list-announcement-readers", Purpose.Supervision, Role.SocialOfficer)]
internal sealed class ListReaders(UnitOfWork<GovernmentDb> work)
{
    /// <param name="actor">Who asks.</param>
    /// <param name="announcement">Of what.</param>
    /// <param name="hasRead">Only those that have, or have not; null for all.</param>
    /// <param name="page">Which page.</param>
    /// <param name="cancellation">Stops the work.</param>
    public Task<Outcome<ReaderBoard>> RunAsync(Actor actor, Guid announcement, bool? hasRead, PageRequest page, CancellationToken cancellation = default) =>
        work.RunAsync<ReaderBoard>(
            actor,
            UseCase.Of<ListReaders>(),
            async db =>
            {
                var row = await db.Announcements.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Id == announcement, cancellation);
                if (row is null || await ReaderCounts.OfAsync(db, actor, row, cancellation) is not { } read)
                    return new Outcome<ReaderBoard>.NotFound();
                var (rows, count) = await ReaderRows.PageAsync(db, row, hasRead, page, cancellation);
                return new ReaderBoard(row.Title, row.TitleEnglish, rows, count, read);
            },
            cancellation);
}
