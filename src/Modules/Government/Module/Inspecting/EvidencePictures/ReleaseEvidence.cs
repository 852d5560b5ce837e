using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Encryption;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Government.Pictures;
using MerajutASA.Modules.Government.Storage;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Modules.Government.Inspecting.EvidencePictures;

/// <summary>Shows the head the pictures of an inspection that no scanner has looked at, for a reason, which is kept in the audit log.</summary>
[UseCase("government.release-evidence", Purpose.Supervision, Role.SocialOfficer, NeedsReason = true)]
internal sealed class ReleaseEvidence(UnitOfWork<GovernmentDb> work)
{
    /// <returns>How many were released.</returns>
    public Task<Outcome<int>> RunAsync(Actor actor, Guid institution, Guid inspection, string? reason, CancellationToken cancellation = default) =>
        work.RunAsync<int>(
            actor,
            UseCase.Of<ReleaseEvidence>(),
            new Reason(new Subject(SubjectKind.Institution, institution), reason ?? ""),
            async db =>
            {
                if ((await InspectionChanging.HeldAsync(db, inspection, cancellation))?.InstitutionId != institution)
                    return new Outcome<int>.NotFound();
                var rows = await db.Evidence
                    .Where(row => row.InspectionId == inspection && row.RemovedAt == null && (row.Scan == PictureScan.Waiting || row.Scan == PictureScan.NoVerdict)).ToListAsync(cancellation);
                foreach (var row in rows)
                    (row.Scan, row.ReleasedAt, row.ReleasedBy) = (PictureScan.Released, db.Now, actor.AccountId);
                return rows.Count;
            },
            cancellation);
}
