using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Encryption;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Government.Pictures;
using MerajutASA.Modules.Government.Storage;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Modules.Government.Profiles;

/// <summary>Shows a photograph that no scanner has looked at to everybody who sees the profile, for a reason, which is kept in the audit log.</summary>
[UseCase("government.release-photo", Purpose.InstitutionRegister, Role.SocialOfficer, Role.LksaHead, NeedsReason = true)]
internal sealed class ReleasePhoto(UnitOfWork<GovernmentDb> work)
{
    public Task<Outcome<int>> RunAsync(Actor actor, Guid institution, Guid photo, int version, string? reason, CancellationToken cancellation = default) =>
        work.RunAsync<int>(
            actor,
            UseCase.Of<ReleasePhoto>(),
            new Reason(new Subject(SubjectKind.Institution, institution), reason ?? ""),
            async db =>
            {
                var row = await db.ProfilePhotos.SingleOrDefaultAsync(candidate => candidate.Id == photo && candidate.InstitutionId == institution && candidate.RemovedAt == null, cancellation);
                if (row is null)
                    return new Outcome<int>.NotFound();
                if (!PhotoRules.MayChange(actor, await db.Institutions.AsNoTracking().SingleAsync(candidate => candidate.Id == institution, cancellation)))
                    return new Outcome<int>.Refused("Closed");
                if (row.Version != version)
                    return new Outcome<int>.Conflict();
                if (row.Scan is not (PictureScan.Waiting or PictureScan.NoVerdict))
                    return new Outcome<int>.Refused("CannotRelease");
                (row.Scan, row.ReleasedAt, row.ReleasedBy) = (PictureScan.Released, db.Now, actor.AccountId);
                return version + 1;
            },
            cancellation);
}
