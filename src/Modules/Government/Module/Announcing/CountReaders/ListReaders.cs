using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Infrastructure.Postgres.Paging;
using MerajutASA.Modules.Government.Institutions;
using MerajutASA.Modules.Government.Storage;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Modules.Government.Announcing.CountReaders;

/// <summary>Which institutions have read an announcement and which have not, for the officers over its region.</summary>
[UseCase("government.list-announcement-readers", Purpose.Supervision, Role.SocialOfficer)]
internal sealed class ListReaders(UnitOfWork<GovernmentDb> work)
{
    public static SortColumns<Institution> Order { get; } = new SortColumns<Institution>().Add("name", row => row.NameKey).Add("region", row => row.RegionCode);

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
                var readings = db.AnnouncementReadings.AsNoTracking().Where(reading => reading.AnnouncementId == announcement && reading.Number >= row.ReadFrom);
                var institutions = ReaderCounts.Audience(db.Institutions.AsNoTracking(), row.RegionCode!);
                if (hasRead is { } has)
                    institutions = institutions.Where(institution => readings.Any(reading => reading.InstitutionId == institution.Id) == has);
                var found = await Order.PageAsync(institutions, page, cancellation);
                var ids = found.Rows.Select(institution => institution.Id).ToList();
                var people = await readings.Where(reading => ids.Contains(reading.InstitutionId)).GroupBy(reading => reading.InstitutionId)
                    .Select(each => new { each.Key, Count = each.Count(), First = each.Min(reading => reading.ReadAt) })
                    .ToDictionaryAsync(each => each.Key, cancellation);
                return new ReaderBoard(
                    row.Title,
                    row.TitleEnglish,
                    found.Select(institution => people.TryGetValue(institution.Id, out var those)
                        ? new ReaderRow(institution.Id, institution.Name, institution.RegionCode, those.Count, those.First)
                        : new ReaderRow(institution.Id, institution.Name, institution.RegionCode, 0, null)),
                    await institutions.CountToLimitAsync(cancellation),
                    read);
            },
            cancellation);
}
