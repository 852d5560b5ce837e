using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Children.Storage;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Modules.Children.Documents;

/// <summary>Finds an upload for the one who began it and may still change the case; for everyone else there is none.</summary>
[UseCase("children.continue-upload", Purpose.CaseWork, Role.LksaStaff, Role.LksaHead, Restricted = true)]
internal sealed class ContinueUploadHandler(UnitOfWork<ChildrenDb> work)
{
    public Task<Outcome<UploadTicket>> RunAsync(Actor actor, Guid upload, CancellationToken cancellation = default) =>
        work.RunAsync<UploadTicket>(actor, UseCase.Of<ContinueUploadHandler>(), db => RunAsync(db, upload), cancellation);

    private static async Task<Outcome<UploadTicket>> RunAsync(ChildrenDb db, Guid upload)
    {
        var file = await db.DocumentFiles.AsNoTracking().SingleOrDefaultAsync(row => row.Id == upload);
        if (file is null || file.UploadedBy != db.Actor.AccountId || file.State == FileState.Abandoned)
            return new Outcome<UploadTicket>.NotFound();
        var keys = await db.OpenAsync([file.ChildId]);
        if (!keys.Has(file.ChildId))
            return new Outcome<UploadTicket>.NotFound();
        return new UploadTicket(
            file.Id, file.ChildId, file.Version, FileRules.PlaceOf(file), file.SentLength, file.State, file.Refusal,
            keys.Open(DocumentFields.FileKey, file.ChildId, file.Id, file.Key));
    }
}
