using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Children.Cases;
using MerajutASA.Modules.Children.Forms;
using MerajutASA.Modules.Children.Register;
using MerajutASA.Modules.Children.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace MerajutASA.Modules.Children.Reviews;

/// <summary>
/// Writes down that the care plan was reviewed, and with that by when it is next; or puts a corrected version in the place of one that was
/// wrong. Whoever did not see what another wrote down meanwhile is told instead.
/// </summary>
[UseCase("children.record-review", Purpose.CaseWork, Role.LksaStaff, Role.LksaHead, Restricted = true)]
internal sealed class RecordReviewHandler(UnitOfWork<ChildrenDb> work, IOptions<CaseSettings> settings)
{
    /// <returns>By when the plan is reviewed next; null where the plan of the review is no longer under review.</returns>
    public Task<Outcome<DateOnly?>> RunAsync(Actor actor, RecordReview command, CancellationToken cancellation = default) =>
        work.RunAsync<DateOnly?>(actor, UseCase.Of<RecordReviewHandler>(), db => ApplyAsync(db, command), cancellation);

    /// <summary>The same within a unit of work that does more.</summary>
    internal async Task<Outcome<DateOnly?>> ApplyAsync(ChildrenDb db, RecordReview command)
    {
        if (await db.HoldAsync(command.ChildId) is not { } child)
            return new Outcome<DateOnly?>.NotFound();
        var there = await db.PlanReviews.Where(row => row.ChildId == child.Id).ToListAsync();
        if (there.Exists(row => row.Id == command.Id))
            return new Outcome<DateOnly?>.Done(child.ReviewDue);
        var plan = await db.CarePlans.SingleOrDefaultAsync(row => row.ChildId == child.Id);
        var corrected = command.Corrects is { } id ? there.Find(row => row.Id == id) : null;
        if (command.Corrects is not null && corrected is null)
            return new Outcome<DateOnly?>.NotFound();
        if ((corrected?.AgreedAt ?? plan?.CompletedAt) is not { } agreed || (corrected?.DueOn ?? child.ReviewDue) is not { } due)
            return new Outcome<DateOnly?>.Refused("PlanNotAgreed");
        if (corrected is null ? there.Count != command.Seen : corrected.StruckAt is not null)
            return new Outcome<DateOnly?>.Conflict();
        var months = settings.Value.ReviewMonths;
        var errors = ReviewFormCheck.Of(command.Form, Calendar.Today(agreed), Calendar.Latest(db.Now), months);
        errors.Unless(
            !there.Exists(row => row.StruckAt is null && row.Id != corrected?.Id && row.HeldOn == command.Form.HeldOn), nameof(ReviewForm.HeldOn), "ReviewOfThatDay");
        if (!errors.None)
            return errors.As<DateOnly?>();
        if (corrected is not null)
            (corrected.StruckAt, corrected.StruckBy) = (db.HappenedAt, db.Actor.AccountId);
        var keys = await db.OpenAsync([child.Id]);
        var review = new PlanReview
        {
            Id = command.Id,
            ChildId = child.Id,
            InstitutionId = child.InstitutionId,
            RegionCode = child.RegionCode,
            FirstId = corrected?.FirstId ?? command.Id,
            Corrects = corrected?.Id,
            AgreedAt = agreed,
            DueOn = due,
            HeldOn = command.Form.HeldOn!.Value,
            Outcome = command.Form.Outcome!.Value,
            Findings = keys.Seal(ReviewFields.Findings, child.Id, command.Id, Typed.Text(command.Form.Findings)!),
            ChildView = keys.Seal(ReviewFields.ChildView, child.Id, command.Id, Typed.Text(command.Form.ChildView)!),
            NextDue = command.Form.NextDue ?? command.Form.HeldOn.Value.AddMonths(months),
            RecordedAt = db.HappenedAt,
            RecordedBy = db.Actor.AccountId,
        };
        db.Add(review);
        return await ReviewKeeping.FinishAsync(db, child, plan!, [.. there, review], review);
    }
}
