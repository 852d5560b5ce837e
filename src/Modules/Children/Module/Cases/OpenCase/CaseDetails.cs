using MerajutASA.Modules.Children.Ends;
using MerajutASA.Modules.Children.Family;
using MerajutASA.Modules.Children.History;
using MerajutASA.Modules.Children.Register;
using MerajutASA.Modules.Children.Reviews;

namespace MerajutASA.Modules.Children.Cases;

/// <summary>What only the carer, the head and the region's officers open.</summary>
internal sealed record CaseDetails(
    ChildForm Form, DateTimeOffset StageSince, StageView<ReferralForm> Referral, StageView<AssessmentForm> Assessment, StageView<CarePlanForm> Plan, IReadOnlyList<KinView> Kin)
{
    /// <summary>Every review that was written down, struck ones too, the latest first.</summary>
    public IReadOnlyList<ReviewView> Reviews { get; init; } = [];

    /// <summary>What was written down of an end of the care, taken back and corrected ones too, the latest first; none counts where nothing was asked then.</summary>
    public IReadOnlyList<EndView> Ends { get; init; } = [];

    /// <summary>Who opened the case last, the newest first; this opening is not among them yet.</summary>
    public IReadOnlyList<CaseOpening> LastOpenings { get; init; } = [];
}
