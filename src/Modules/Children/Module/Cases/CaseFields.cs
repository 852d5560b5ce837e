using MerajutASA.Infrastructure.Encryption;

namespace MerajutASA.Modules.Children.Cases;

/// <summary>Logical names of the stages' texts, sealed under the child's key; never rename one.</summary>
internal static class CaseFields
{
    public static readonly SealedField<string> SourceName = new("referral.source-name");
    public static readonly SealedField<string> LetterNumber = new("referral.letter-number");
    public static readonly SealedField<string> Reason = new("referral.reason");
    public static readonly SealedField<string> NeedsNote = new("assessment.needs-note");
    public static readonly SealedField<string> FamilySituation = new("assessment.family-situation");
    public static readonly SealedField<string> AssessmentView = new("assessment.child-view");
    public static readonly SealedField<string> WhyNotReunification = new("care-plan.why-not-reunification");
    public static readonly SealedField<string> Activities = new("care-plan.activities");
    public static readonly SealedField<string> PlanView = new("care-plan.child-view");
}
