using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Children.Storage;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Modules.Children.Documents;

/// <summary>Makes an upload a version of its document, from one moment to the next: before it nobody sees anything of it.</summary>
[UseCase("children.finish-upload", Purpose.CaseWork, Role.LksaStaff, Role.LksaHead, Restricted = true)]
internal sealed class FinishUploadHandler(UnitOfWork<ChildrenDb> work)
{
    /// <returns>False when somebody has finished it already, with another copy of the content.</returns>
    public Task<Outcome<bool>> RunAsync(Actor actor, FinishUpload command, CancellationToken cancellation = default) =>
        work.RunAsync<bool>(actor, UseCase.Of<FinishUploadHandler>(), db => RunAsync(db, command), cancellation);

    private static async Task<Outcome<bool>> RunAsync(ChildrenDb db, FinishUpload command)
    {
        var found = await db.DocumentFiles.AsNoTracking().SingleOrDefaultAsync(row => row.Id == command.Id);
        if (found is null || found.UploadedBy != db.Actor.AccountId || await db.HoldAsync(found.ChildId) is not { } child)
            return new Outcome<bool>.NotFound();
        // As it is now that nobody else finishes it at the same time.
        var file = await db.DocumentFiles.SingleAsync(row => row.Id == command.Id && row.ChildId == child.Id);
        if (file.State == FileState.Stored)
            return file.ContentId == command.Content;
        if (file.State != FileState.Uploading)
            return command.Refusal is null ? new Outcome<bool>.NotFound() : true;
        if (file.Version != command.Version)
            return new Outcome<bool>.Conflict();
        if (command.Refusal is { } refusal)
        {
            (file.State, file.Refusal) = (FileState.Refused, refusal);
            return true;
        }

        (file.State, file.Type, file.Length, file.StoredAt) = (FileState.Stored, command.Type, command.Length, db.Now);
        (file.ContentId, file.PreviewId, file.PreviewLength) = (command.Content, command.Preview, command.PreviewLength);
        child.ChangedAt = db.Now;
        return true;
    }
}
