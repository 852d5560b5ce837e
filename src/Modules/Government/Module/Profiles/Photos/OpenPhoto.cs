using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Government.Pictures;
using MerajutASA.Modules.Government.Storage;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Modules.Government.Profiles;

/// <summary>Opens a photograph, or the smaller picture that a page shows of it.</summary>
[UseCase("government.open-photo", Purpose.InstitutionRegister, Role.SocialOfficer, Role.LksaHead, Role.LksaStaff)]
internal sealed class OpenPhoto(UnitOfWork<GovernmentDb> work)
{
    public Task<Outcome<PictureTicket>> RunAsync(Actor actor, Guid photo, bool preview, CancellationToken cancellation = default) =>
        work.RunAsync<PictureTicket>(
            actor,
            UseCase.Of<OpenPhoto>(),
            async db =>
            {
                var row = await db.ProfilePhotos.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Id == photo, cancellation);
                if (row is null || !PhotoRules.MayOpen(actor, row))
                    return new Outcome<PictureTicket>.NotFound();
                return row.Ticket(await db.OpenAsync([row.InstitutionId], cancellation), PhotoRules.Key, preview);
            },
            cancellation);
}
