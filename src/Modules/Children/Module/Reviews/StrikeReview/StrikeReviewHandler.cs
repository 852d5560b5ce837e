using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Encryption;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Children.Forms;
using MerajutASA.Modules.Children.Storage;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Modules.Children.Reviews;

/// <summary>Strikes a review: it stays to be read and does not count. Struck twice it is struck once; one that was corrected meanwhile is a conflict.</summary>
[UseCase("children.strike-review", Purpose.CaseWork, Role.LksaStaff, Role.LksaHead, Restricted = true, NeedsReason = true)]
internal sealed class StrikeReviewHandler(UnitOfWork<ChildrenDb> work)
{
    /// <returns>By when the plan is reviewed next; null where it is no longer under review.</returns>
    public async Task<Outcome<DateOnly?>> RunAsync(Actor actor, StrikeReview command, CancellationToken cancellation = default)
    {
        var errors = new FieldErrors();
        errors.AtMost(nameof(command.Reason), Typed.Text(command.Reason), Limits.Text);
        if (!errors.None)
            return errors.As<DateOnly?>();
        return await work.RunAsync<DateOnly?>(
            actor, UseCase.Of<StrikeReviewHandler>(), new Reason(new Subject(SubjectKind.Child, command.ChildId), command.Reason ?? ""),
            db => RunAsync(db, command), cancellation);
    }

    private static async Task<Outcome<DateOnly?>> RunAsync(ChildrenDb db, StrikeReview command)
    {
        if (await db.HoldAsync(command.ChildId) is not { } child)
            return new Outcome<DateOnly?>.NotFound();
        var there = await db.PlanReviews.Where(row => row.ChildId == child.Id).ToListAsync();
        var review = there.Find(row => row.Id == command.ReviewId);
        var plan = await db.CarePlans.SingleOrDefaultAsync(row => row.ChildId == child.Id);
        if (review is null || plan is null)
            return new Outcome<DateOnly?>.NotFound();
        if (review.StruckAt is not null)
            return review.StrikeReason is null ? new Outcome<DateOnly?>.Conflict() : new Outcome<DateOnly?>.Done(child.ReviewDue);
        var keys = await db.OpenAsync([child.Id]);
        (review.StruckAt, review.StruckBy) = (db.Now, db.Actor.AccountId);
        review.StrikeReason = keys.Seal(ReviewFields.StrikeReason, child.Id, review.Id, Typed.Text(command.Reason)!);
        return await ReviewKeeping.FinishAsync(db, child, plan, there, review);
    }
}
