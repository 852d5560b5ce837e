using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Government.Storage;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Modules.Government.Announcing.KeepTexts;

/// <summary>Which texts there are and whom they are for, for the portal's own work.</summary>
[UseCase("government.read-spoken-texts", Purpose.Synchronisation, Role.System)]
internal sealed class ReadSpokenTexts(UnitOfWork<GovernmentDb> work)
{
    /// <param name="actor">The portal itself.</param>
    /// <param name="announcements">Only theirs; null for all.</param>
    /// <param name="cancellation">Stops the work.</param>
    public async Task<IReadOnlyList<SpokenText>> RunAsync(Actor actor, IReadOnlyCollection<Guid>? announcements, CancellationToken cancellation) =>
        (await work.RunAsync<IReadOnlyList<SpokenText>>(
            actor, UseCase.Of<ReadSpokenTexts>(),
            async db => new Outcome<IReadOnlyList<SpokenText>>.Done(
                await db.AnnouncementVersions.AsNoTracking().Where(row => announcements == null || announcements.Contains(row.AnnouncementId))
                    .Select(row => new SpokenText(row.Id, row.AnnouncementId, row.RegionCode, row.InstitutionId)).ToListAsync(cancellation)),
            cancellation)).Value;
}
