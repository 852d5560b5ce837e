using MerajutASA.Infrastructure.Access;
using MerajutASA.Modules.Children.Cases;
using MerajutASA.Modules.Children.Facts;
using MerajutASA.Modules.Children.Facts.Reviews;
using MerajutASA.Modules.Children.Register;
using MerajutASA.Modules.Children.Storage;

namespace MerajutASA.Modules.Children.Reviews;

/// <summary>What recording and striking a review have in common: the due day of the case moves with it.</summary>
internal static class ReviewKeeping
{
    /// <param name="db">With the change on it, not saved yet.</param>
    /// <param name="child">Held.</param>
    /// <param name="plan">As it is agreed.</param>
    /// <param name="reviews">All of the case, as they stand now.</param>
    /// <param name="changed">The one that was recorded or struck.</param>
    public static async Task<Outcome<DateOnly?>> FinishAsync(ChildrenDb db, Child child, CarePlan plan, IReadOnlyList<PlanReview> reviews, PlanReview changed)
    {
        await Pseudonyms.EnsureAsync(db, child);
        child.ChangedAt = db.Now;
        // A case whose care has ended has no review any more, whatever is corrected of those that were.
        if (child.ReviewDue is not null)
            child.ReviewDue = ReviewDues.Of(plan, reviews);
        await db.SaveChangesAsync();
        ReviewEvents.Add(db, child, changed);
        await db.SaveChangesAsync();
        return new Outcome<DateOnly?>.Done(child.ReviewDue);
    }
}
