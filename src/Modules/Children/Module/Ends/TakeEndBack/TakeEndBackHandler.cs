using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Encryption;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Children.Cases;
using MerajutASA.Modules.Children.Facts;
using MerajutASA.Modules.Children.Facts.Exits;
using MerajutASA.Modules.Children.Forms;
using MerajutASA.Modules.Children.Reviews;
using MerajutASA.Modules.Children.Storage;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Modules.Children.Ends;

/// <summary>
/// Takes an end of care back: the case stands again where it stood, and its plan waits for its review. The end stays to be read. Taken back
/// twice it is taken back once; one that was corrected meanwhile is a conflict.
/// </summary>
[UseCase("children.take-end-back", Purpose.CaseWork, Role.LksaStaff, Role.LksaHead, Restricted = true, NeedsReason = true)]
internal sealed class TakeEndBackHandler(UnitOfWork<ChildrenDb> work)
{
    /// <returns>Where the case stands now.</returns>
    public async Task<Outcome<CaseStage>> RunAsync(Actor actor, TakeEndBack command, CancellationToken cancellation = default)
    {
        var errors = new FieldErrors();
        errors.AtMost(nameof(command.Reason), Typed.Text(command.Reason), Limits.Text);
        if (!errors.None)
            return errors.As<CaseStage>();
        return await work.RunAsync<CaseStage>(
            actor, UseCase.Of<TakeEndBackHandler>(), new Reason(new Subject(SubjectKind.Child, command.ChildId), command.Reason ?? ""),
            db => RunAsync(db, command), cancellation);
    }

    private static async Task<Outcome<CaseStage>> RunAsync(ChildrenDb db, TakeEndBack command)
    {
        if (await db.HoldAsync(command.ChildId) is not { } child)
            return new Outcome<CaseStage>.NotFound();
        if (await db.CareEnds.SingleOrDefaultAsync(row => row.Id == command.EndId && row.ChildId == child.Id) is not { } end)
            return new Outcome<CaseStage>.NotFound();
        if (end.StruckAt is not null)
            return end.StrikeReason is null ? new Outcome<CaseStage>.Conflict() : child.Stage;
        // Evaluation and aftercare follow the end of care; a case that has come to them goes back by itself first.
        if (child.Stage > CaseStage.Termination && end.FromStage < CaseStage.Termination)
            return new Outcome<CaseStage>.Refused("AfterEnd");
        var keys = await db.OpenAsync([child.Id]);
        (end.StruckAt, end.StruckBy) = (db.Now, db.Actor.AccountId);
        end.StrikeReason = keys.Seal(EndFields.StrikeReason, child.Id, end.Id, Typed.Text(command.Reason)!);
        await Pseudonyms.EnsureAsync(db, child);
        child.ChangedAt = db.Now;
        if (end.FromStage < CaseStage.Termination && await db.CarePlans.SingleOrDefaultAsync(row => row.ChildId == child.Id) is { } plan)
            child.ReviewDue = ReviewDues.Of(plan, await db.PlanReviews.Where(row => row.ChildId == child.Id).ToListAsync());
        await CaseMoves.MoveAsync(db, child, end.FromStage < CaseStage.Termination ? end.FromStage : child.Stage);
        ExitEvents.Add(db, child, end);
        await db.SaveChangesAsync();
        return child.Stage;
    }
}
