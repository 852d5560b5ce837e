using MerajutASA.Modules.Children.Cases;
using MerajutASA.Modules.Children.Ends;
using MerajutASA.Modules.Children.Register;

namespace MerajutASA.Modules.Children.Seeding;

/// <summary>A made-up child and how far its case has come.</summary>
internal sealed record SeedChild(RegisterChild Command, CaseStage Stage)
{
    public ReferralForm? Referral { get; init; }

    public AssessmentForm? Assessment { get; init; }

    public CarePlanForm? Plan { get; init; }

    public required SeedPast Past { get; init; }

    /// <summary>Of a plan that is agreed.</summary>
    public SeedReviews? Reviews { get; init; }

    /// <summary>Why its care ended, where it did; of some that was not asked yet.</summary>
    public EndReason? End { get; init; }

    /// <summary>Whether the plan is agreed.</summary>
    public bool Agreed { get; init; }
}
