using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Encryption;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Children.Forms;
using MerajutASA.Modules.Children.Storage;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Modules.Children.Documents;

/// <summary>Gives a file free that no scanner has looked at, for the head's reason. What a scanner found to be harmful cannot be released.</summary>
[UseCase("children.release-file", Purpose.CaseWork, Role.LksaHead, Restricted = true, NeedsReason = true)]
internal sealed class ReleaseFileHandler(UnitOfWork<ChildrenDb> work)
{
    public Task<Outcome<int>> RunAsync(Actor actor, ReleaseFile command, CancellationToken cancellation = default) =>
        work.RunAsync<int>(
            actor, UseCase.Of<ReleaseFileHandler>(), new Reason(new Subject(SubjectKind.Child, command.ChildId), command.Reason ?? ""),
            db => RunAsync(db, command), cancellation);

    private static async Task<Outcome<int>> RunAsync(ChildrenDb db, ReleaseFile command)
    {
        var file = await db.DocumentFiles.SingleOrDefaultAsync(row => row.Id == command.FileId && row.ChildId == command.ChildId);
        if (file is null || file.State != FileState.Stored)
            return new Outcome<int>.NotFound();
        if (file.Scan == FileScan.Released)
            return file.Version;
        if (file.Version != command.Version)
            return new Outcome<int>.Conflict();
        if (!FileRules.MayRelease(db.Actor, file))
            return new Outcome<int>.Refused("CannotRelease");
        var errors = new FieldErrors();
        errors.AtMost(nameof(command.Reason), command.Reason, Limits.Text);
        if (!errors.None)
            return errors.As<int>();
        var keys = await db.OpenAsync([file.ChildId]);
        (file.Scan, file.ReleasedAt, file.ReleasedBy) = (FileScan.Released, db.Now, db.Actor.AccountId);
        file.ReleaseReason = keys.Seal(DocumentFields.ReleaseReason, file.ChildId, file.Id, Typed.Text(command.Reason)!);
        await db.SaveChangesAsync();
        return file.Version;
    }
}
