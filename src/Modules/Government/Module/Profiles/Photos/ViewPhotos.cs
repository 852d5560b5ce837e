using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Government.Storage;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Modules.Government.Profiles;

/// <summary>Which photographs an institution's profile has. Whoever may not change it is not told of those that do not open.</summary>
[UseCase("government.view-photos", Purpose.InstitutionRegister, Role.SocialOfficer, Role.LksaHead, Role.LksaStaff)]
internal sealed class ViewPhotos(UnitOfWork<GovernmentDb> work)
{
    public Task<Outcome<PhotoView>> RunAsync(Actor actor, Guid institution, CancellationToken cancellation = default) =>
        work.RunAsync<PhotoView>(
            actor,
            UseCase.Of<ViewPhotos>(),
            async db =>
            {
                var row = await db.Institutions.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Id == institution, cancellation);
                if (row is null)
                    return new Outcome<PhotoView>.NotFound();
                var photos = await db.ProfilePhotos.AsNoTracking().Where(candidate => candidate.InstitutionId == institution && candidate.RemovedAt == null)
                    .OrderBy(candidate => candidate.AddedAt).ThenBy(candidate => candidate.Id).ToListAsync(cancellation);
                var mayChange = PhotoRules.MayChange(actor, row);
                return new PhotoView(row.Name, row.RegionCode, mayChange,
                [
                    .. photos.Select(photo => new PhotoLine(photo.Id, photo.Version, photo.Alternative, photo.Scan, PhotoRules.MayOpen(actor, photo)))
                        .Where(photo => mayChange || photo.IsOpen),
                ]);
            },
            cancellation);
}
