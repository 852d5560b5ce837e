using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Documents.Files.Content;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Government.Storage;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Modules.Government.Profiles;

/// <summary>Opens a photograph, or the smaller picture that a page shows of it.</summary>
[UseCase("government.open-photo", Purpose.InstitutionRegister, Role.SocialOfficer, Role.LksaHead, Role.LksaStaff)]
internal sealed class OpenPhoto(UnitOfWork<GovernmentDb> work)
{
    public Task<Outcome<PhotoTicket>> RunAsync(Actor actor, Guid photo, bool preview, CancellationToken cancellation = default) =>
        work.RunAsync<PhotoTicket>(
            actor,
            UseCase.Of<OpenPhoto>(),
            async db =>
            {
                var row = await db.ProfilePhotos.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Id == photo, cancellation);
                if (row is null || !PhotoRules.MayOpen(actor, row))
                    return new Outcome<PhotoTicket>.NotFound();
                var keys = await db.OpenAsync([row.InstitutionId], cancellation);
                return new PhotoTicket(
                    row.Id, row.InstitutionId, preview ? row.PreviewId : row.ContentId, preview ? row.PreviewLength : row.Length, preview ? FileType.Jpeg : row.Type,
                    keys.Open(PhotoRules.Key, row.InstitutionId, row.Id, row.Key));
            },
            cancellation);
}
