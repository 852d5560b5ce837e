using MerajutASA.Modules.Children.Cases;

namespace MerajutASA.Modules.Children.Reviews;

/// <summary>By when a care plan is reviewed next.</summary>
internal static class ReviewDues
{
    public static int DaysLate(DateOnly due, DateOnly held) => Math.Max(0, held.DayNumber - due.DayNumber);

    /// <summary>
    /// As the latest review that counts says, or the plan itself where there is none yet; null for a plan that is not agreed. Reviews of the plan
    /// as it was agreed before say nothing of the one that is agreed now.
    /// </summary>
    public static DateOnly? Of(CarePlan plan, IEnumerable<PlanReview> reviews) => plan.CompletedAt is { } agreed
        ? reviews.Where(row => row.AgreedAt == agreed && row.StruckAt is null).OrderByDescending(row => row.HeldOn).FirstOrDefault()?.NextDue ?? plan.ReviewOn
        : null;
}
