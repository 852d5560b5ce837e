using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Encryption;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Children.Storage;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Modules.Children.Family;

/// <summary>Takes a guardian or kin off a case. Their key stays, so that the trail can still be read.</summary>
[UseCase("children.remove-kin", Purpose.CaseWork, Role.LksaStaff, Role.LksaHead, Restricted = true, NeedsReason = true)]
internal sealed class RemoveKinHandler(UnitOfWork<ChildrenDb> work)
{
    public Task<Outcome<bool>> RunAsync(Actor actor, RemoveKin command, CancellationToken cancellation = default) =>
        work.RunAsync<bool>(
            actor, UseCase.Of<RemoveKinHandler>(), new Reason(new Subject(SubjectKind.Child, command.ChildId), command.Reason ?? ""),
            db => RunAsync(db, command), cancellation);

    private static async Task<Outcome<bool>> RunAsync(ChildrenDb db, RemoveKin command)
    {
        if (await db.HoldAsync(command.ChildId) is not { } child)
            return new Outcome<bool>.NotFound();
        var kin = await db.Kin.SingleOrDefaultAsync(row => row.Id == command.KinId && row.ChildId == child.Id);
        if (kin is null)
            return true;
        if (kin.Version != command.Version)
            return new Outcome<bool>.Conflict();
        db.Remove(kin);
        child.ChangedAt = db.Now;
        return true;
    }
}
