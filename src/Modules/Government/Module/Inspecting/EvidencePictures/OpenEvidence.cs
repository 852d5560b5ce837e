using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Government.Pictures;
using MerajutASA.Modules.Government.Storage;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Modules.Government.Inspecting.EvidencePictures;

/// <summary>Opens a picture of an inspection, or the smaller one that a page shows of it.</summary>
[UseCase("government.open-evidence", Purpose.Supervision, Role.SocialOfficer, Role.LksaHead)]
internal sealed class OpenEvidence(UnitOfWork<GovernmentDb> work)
{
    public Task<Outcome<PictureTicket>> RunAsync(Actor actor, Guid picture, bool preview, CancellationToken cancellation = default) =>
        work.RunAsync<PictureTicket>(
            actor,
            UseCase.Of<OpenEvidence>(),
            async db =>
            {
                var row = await db.Evidence.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Id == picture, cancellation);
                return row is null || !EvidenceRules.MayOpen(actor, row)
                    ? new Outcome<PictureTicket>.NotFound()
                    : row.Ticket(await db.OpenAsync([row.InstitutionId], cancellation), EvidenceRules.Key, preview);
            },
            cancellation);
}
