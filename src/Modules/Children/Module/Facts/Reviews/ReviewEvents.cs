using MerajutASA.Modules.Children.Contracts;
using MerajutASA.Modules.Children.Register;
using MerajutASA.Modules.Children.Reviews;
using MerajutASA.Modules.Children.Storage;

namespace MerajutASA.Modules.Children.Facts.Reviews;

/// <summary>Writes down what happened to a review, in the transaction of the change and after the register line was saved.</summary>
internal static class ReviewEvents
{
    /// <param name="db">The unit of work.</param>
    /// <param name="child">As it is saved now, with its pseudonym.</param>
    /// <param name="review">As it stands now.</param>
    public static void Add(ChildrenDb db, Child child, PlanReview review)
    {
        db.ReviewEvents.Add(new ReviewEvent
        {
            Id = Guid.CreateVersion7(),
            ChildId = child.Id,
            InstitutionId = child.InstitutionId,
            RegionCode = child.RegionCode,
            At = db.HappenedAt,
            Kind = review.StruckAt is not null ? ReviewEventKind.Struck : review.Corrects is not null ? ReviewEventKind.Corrected : ReviewEventKind.Held,
            ReviewId = review.FirstId,
            DueOn = review.DueOn,
            HeldOn = review.HeldOn,
            DaysLate = ReviewDues.DaysLate(review.DueOn, review.HeldOn),
            Outcome = review.Outcome,
            Sex = child.Sex,
            BirthYear = child.BirthYear,
            Pseudonym = child.Pseudonym!,
            ChildVersion = child.Version,
        });
        db.Publish(new ReviewChanged(child.Id, child.InstitutionId, child.Version));
    }
}
