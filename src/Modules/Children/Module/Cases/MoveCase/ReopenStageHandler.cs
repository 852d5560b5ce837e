using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Children.Storage;

namespace MerajutASA.Modules.Children.Cases;

/// <summary>Opens the newest completed stage again; what was written in the one after it stays as a draft.</summary>
[UseCase("children.reopen-stage", Purpose.CaseWork, Role.LksaStaff, Role.LksaHead, Restricted = true)]
internal sealed class ReopenStageHandler(UnitOfWork<ChildrenDb> work)
{
    public Task<Outcome<CaseStage>> RunAsync(Actor actor, ReopenStage command, CancellationToken cancellation = default) =>
        work.RunAsync<CaseStage>(actor, UseCase.Of<ReopenStageHandler>(), db => RunAsync(db, command), cancellation);

    private static async Task<Outcome<CaseStage>> RunAsync(ChildrenDb db, ReopenStage command)
    {
        if (await db.HoldAsync(command.ChildId) is not { } child)
            return new Outcome<CaseStage>.NotFound();
        if (await StageRecords.OfAsync(db, child.Id, command.Stage) is not { } record)
            return new Outcome<CaseStage>.Refused("StageNotReached");
        if (record.CompletedAt is null)
            return child.Stage;
        if (child.Stage >= CaseStage.Termination)
            return new Outcome<CaseStage>.Refused("CareEnded");
        var later = await StageRecords.OfAsync(db, child.Id, command.Stage + 1);
        if (later?.CompletedAt is not null)
            return new Outcome<CaseStage>.Refused("LaterStageCompleted");
        record.CompletedAt = null;
        record.CompletedBy = null;
        child.ChangedAt = db.Now;
        // A plan that is not agreed has no review: it waits to be agreed.
        if (record is CarePlan)
            child.ReviewDue = null;
        await CaseMoves.MoveAsync(db, child, command.Stage);
        return child.Stage;
    }
}
