using MerajutASA.Infrastructure.Access;
using MerajutASA.Modules.Children.Cases;
using MerajutASA.Modules.Children.Finding;

namespace MerajutASA.Modules.Children.Today;

/// <summary>Which children a kind of work is about, as the board filters them, so that Today and the board it leads to count the same.</summary>
internal static class WorkFilters
{
    /// <summary>For the head in the whole institution, for staff among the children in their own care.</summary>
    public static ChildFilter Of(WorkKind kind, Actor actor)
    {
        var own = new ChildFilter { Carer = actor.Role == Role.LksaHead ? null : actor.AccountId };
        return kind switch
        {
            WorkKind.ReviewDue => own with { Review = ReviewTime.Due },
            WorkKind.WithoutCarer => own with { Carer = Guid.Empty },
            WorkKind.ReferralOpen => own with { Stage = CaseStage.Referral },
            WorkKind.AssessmentOpen => own with { Stage = CaseStage.Assessment },
            WorkKind.PlanOpen => own with { Stage = CaseStage.CarePlan, Review = ReviewTime.None },
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Work without a filter."),
        };
    }
}
