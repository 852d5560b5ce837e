using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Documents.Files.Content;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Children.Storage;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Modules.Children.Documents;

/// <summary>Seals the child's picture under the child's key; the one before goes.</summary>
[UseCase("children.set-photograph", Purpose.CaseWork, Role.LksaStaff, Role.LksaHead, Restricted = true)]
internal sealed class SetPhotographHandler(UnitOfWork<ChildrenDb> work)
{
    public Task<Outcome<bool>> RunAsync(Actor actor, SetPhotograph command, CancellationToken cancellation = default) =>
        work.RunAsync<bool>(actor, UseCase.Of<SetPhotographHandler>(), db => RunAsync(db, command), cancellation);

    private static async Task<Outcome<bool>> RunAsync(ChildrenDb db, SetPhotograph command)
    {
        if (await db.HoldAsync(command.ChildId) is not { } child)
            return new Outcome<bool>.NotFound();
        var file = await db.DocumentFiles.AsNoTracking().SingleOrDefaultAsync(row => row.Id == command.FileId && row.ChildId == child.Id);
        if (file is null || !FileRules.MayOpen(db.Actor, file))
            return new Outcome<bool>.NotFound();
        if (command.Thumbnail.Length > Picture.ThumbnailMost)
            return new Outcome<bool>.Refused("NoThumbnail");
        var photograph = await db.Photographs.SingleOrDefaultAsync(row => row.ChildId == child.Id);
        var keys = await db.OpenAsync([child.Id]);
        var id = photograph?.Id ?? Guid.CreateVersion7();
        var thumbnail = keys.Seal(DocumentFields.Thumbnail, child.Id, id, command.Thumbnail);
        var miniature = Picture.Miniature(command.Thumbnail) is { } small ? keys.Seal(DocumentFields.Miniature, child.Id, id, small) : null;
        if (photograph is null)
        {
            db.Add(new Photograph
            {
                Id = id,
                ChildId = child.Id,
                InstitutionId = child.InstitutionId,
                RegionCode = child.RegionCode,
                FileId = file.Id,
                Thumbnail = thumbnail,
                Miniature = miniature,
            });
        }
        else
        {
            (photograph.FileId, photograph.Thumbnail, photograph.Miniature) = (file.Id, thumbnail, miniature);
        }

        child.ChangedAt = db.Now;
        return true;
    }
}
