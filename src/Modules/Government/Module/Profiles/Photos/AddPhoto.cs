using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Government.Institutions;
using MerajutASA.Modules.Government.Pictures;
using MerajutASA.Modules.Government.Storage;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Modules.Government.Profiles;

/// <summary>Makes a photograph whose content lies in MongoDB already part of a profile.</summary>
[UseCase("government.add-photo", Purpose.InstitutionRegister, Role.SocialOfficer, Role.LksaHead)]
internal sealed class AddPhoto(UnitOfWork<GovernmentDb> work)
{
    public Task<Outcome<Guid>> RunAsync(Actor actor, NewPhoto photo, CancellationToken cancellation = default) =>
        work.RunAsync<Guid>(
            actor,
            UseCase.Of<AddPhoto>(),
            async db =>
            {
                var row = await db.Institutions.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Id == photo.Institution, cancellation);
                if (row is null)
                    return new Outcome<Guid>.NotFound();
                if (!PhotoRules.MayChange(actor, row))
                    return new Outcome<Guid>.Refused("Closed");
                if (PhotoRules.AlternativeError(photo.Alternative) is { } error)
                    return new Outcome<Guid>.Invalid([error]);
                if (await db.ProfilePhotos.CountAsync(candidate => candidate.InstitutionId == photo.Institution && candidate.RemovedAt == null, cancellation) >= PhotoRules.Most)
                    return new Outcome<Guid>.Refused("TooManyPhotos", PhotoRules.Most);
                var keys = await db.OpenAsync([photo.Institution], cancellation);
                db.Add(new ProfilePhoto
                {
                    Id = photo.Id,
                    InstitutionId = photo.Institution,
                    RegionCode = row.RegionCode,
                    Alternative = Typed.Line(photo.Alternative)!,
                    Key = keys.Seal(PhotoRules.Key, photo.Institution, photo.Id, photo.Picture.Key),
                    Type = photo.Picture.Type,
                    ContentId = photo.Picture.Content,
                    Length = photo.Picture.Length,
                    PreviewId = photo.Picture.Preview,
                    PreviewLength = photo.Picture.PreviewLength,
                    Scan = PictureScan.Waiting,
                    AddedAt = db.Now,
                    AddedBy = actor.AccountId,
                });
                return photo.Id;
            },
            cancellation);
}
