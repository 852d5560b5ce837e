namespace MerajutASA.Modules.Children.Today;

/// <summary>What can wait for somebody, in the order of urgency.</summary>
internal enum WorkKind
{
    /// <summary>The care plan is, or soon will be, due for review.</summary>
    ReviewDue,

    /// <summary>Nobody but the head cares for the child.</summary>
    WithoutCarer,

    ReferralOpen,
    AssessmentOpen,

    /// <summary>A care plan that is not agreed yet, begun or not.</summary>
    PlanOpen,
}
