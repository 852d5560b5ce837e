using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Children.Contracts;
using MerajutASA.Modules.Children.Forms;
using MerajutASA.Modules.Children.Storage;

namespace MerajutASA.Modules.Children.Cases;

/// <summary>Completes a stage that holds what it must, and moves the case to the next. Done twice it is done once.</summary>
[UseCase("children.complete-stage", Purpose.CaseWork, Role.LksaStaff, Role.LksaHead, Restricted = true)]
internal sealed class CompleteStageHandler(UnitOfWork<ChildrenDb> work)
{
    public Task<Outcome<CaseStage>> RunAsync(Actor actor, CompleteStage command, CancellationToken cancellation = default) =>
        work.RunAsync<CaseStage>(actor, UseCase.Of<CompleteStageHandler>(), db => ApplyAsync(db, command), cancellation);

    /// <summary>The same within a unit of work that does more.</summary>
    internal static async Task<Outcome<CaseStage>> ApplyAsync(ChildrenDb db, CompleteStage command)
    {
        if (await db.HoldAsync(command.ChildId) is not { } child)
            return new Outcome<CaseStage>.NotFound();
        if (child.Stage < command.Stage || await StageRecords.OfAsync(db, child.Id, command.Stage) is not { } record)
            return new Outcome<CaseStage>.Refused("StageNotReached");
        if (record.CompletedAt is not null)
            return child.Stage;
        if (child.Stage >= CaseStage.Termination)
            return new Outcome<CaseStage>.Refused("CareEnded");
        if (record.Version != command.Version)
            return new Outcome<CaseStage>.Conflict();
        var errors = StageDemands.Of(record, Calendar.Today(db.Now));
        if (!errors.None)
            return errors.As<CaseStage>();
        record.CompletedAt = db.HappenedAt;
        record.CompletedBy = db.Actor.AccountId;
        child.ChangedAt = db.Now;
        if (record is CarePlan plan)
            child.ReviewDue = plan.ReviewOn;
        await CaseMoves.MoveAsync(db, child, Next(command.Stage));
        return child.Stage;
    }

    /// <summary>An agreed care plan stays the stage of the case until its services are kept here too.</summary>
    private static CaseStage Next(CaseStage stage) => stage == StageRecords.Moved[^1] ? stage : stage + 1;
}
