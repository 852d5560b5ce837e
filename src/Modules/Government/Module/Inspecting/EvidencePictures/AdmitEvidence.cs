using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Government.Contracts;
using MerajutASA.Modules.Government.Pictures;
using MerajutASA.Modules.Government.Standards;
using MerajutASA.Modules.Government.Storage;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Modules.Government.Inspecting.EvidencePictures;

/// <summary>Whether a picture may be added to an item of an inspection under way, and then that it was.</summary>
[UseCase("government.add-evidence", Purpose.Supervision, Role.SocialOfficer)]
internal sealed class AdmitEvidence(UnitOfWork<GovernmentDb> work)
{
    /// <returns>Where its content is to lie; and whether the picture is there already.</returns>
    public Task<Outcome<EvidencePlace>> AskAsync(Actor actor, Guid picture, Guid inspection, Guid item, CancellationToken cancellation = default) =>
        work.RunAsync<EvidencePlace>(
            actor,
            UseCase.Of<AdmitEvidence>(),
            async db => await FindAsync(db, picture, inspection, item, cancellation) switch
            {
                Outcome<Admitted>.Done(var admitted) => new EvidencePlace(admitted.Row.InstitutionId, admitted.Row.RegionCode, admitted.IsThere),
                Outcome<Admitted>.Refused refused => new Outcome<EvidencePlace>.Refused(refused.Code, refused.Arguments),
                _ => new Outcome<EvidencePlace>.NotFound(),
            },
            cancellation);

    /// <summary>Makes a picture whose content lies in MongoDB already part of the inspection. Sent again it is there once.</summary>
    public Task<Outcome<Guid>> RunAsync(Actor actor, Guid picture, Guid inspection, Guid item, NewPicture content, CancellationToken cancellation = default) =>
        work.RunAsync<Guid>(
            actor,
            UseCase.Of<AdmitEvidence>(),
            async db =>
            {
                var found = await FindAsync(db, picture, inspection, item, cancellation);
                if (found is Outcome<Admitted>.Refused refused)
                    return new Outcome<Guid>.Refused(refused.Code, refused.Arguments);
                if (found is not Outcome<Admitted>.Done(var admitted))
                    return new Outcome<Guid>.NotFound();
                if (admitted.IsThere)
                    return picture;
                var row = admitted.Row;
                var keys = await db.OpenAsync([row.InstitutionId], cancellation);
                db.Add(new Evidence
                {
                    Id = picture,
                    InspectionId = inspection,
                    InstitutionId = row.InstitutionId,
                    RegionCode = row.RegionCode,
                    ItemId = item,
                    Alternative = admitted.Item.Text.Length > 200 ? admitted.Item.Text[..200] : admitted.Item.Text,
                    Key = keys.Seal(EvidenceRules.Key, row.InstitutionId, picture, content.Key),
                    Type = content.Type,
                    ContentId = content.Content,
                    Length = content.Length,
                    PreviewId = content.Preview,
                    PreviewLength = content.PreviewLength,
                    Scan = PictureScan.Waiting,
                    Told = false,
                    AddedAt = db.Now,
                    AddedBy = actor.AccountId,
                });
                return picture;
            },
            cancellation);

    private static async Task<Outcome<Admitted>> FindAsync(GovernmentDb db, Guid picture, Guid inspection, Guid item, CancellationToken cancellation)
    {
        if (await InspectionChanging.HeldAsync(db, inspection, cancellation) is not { } row
            || await db.StandardItems.AsNoTracking().SingleOrDefaultAsync(each => each.Id == item && each.StandardId == row.StandardId && !each.Removed, cancellation) is not { } of)
            return new Outcome<Admitted>.NotFound();
        var pictures = await db.Evidence.AsNoTracking().Where(each => each.InspectionId == inspection && each.ItemId == item).Select(each => new { each.Id, each.RemovedAt }).ToListAsync(cancellation);
        if (pictures.Any(each => each.Id == picture))
            return new Admitted(row, of, IsThere: true);
        if (row.State != InspectionState.Underway)
            return new Outcome<Admitted>.Refused("NotUnderway");
        return pictures.Count(each => each.RemovedAt is null) >= EvidenceRules.Most ? new Outcome<Admitted>.Refused("TooManyPictures", EvidenceRules.Most) : new Admitted(row, of, IsThere: false);
    }

    private sealed record Admitted(Inspection Row, StandardItem Item, bool IsThere);
}
