using MerajutASA.Infrastructure.Encryption;

namespace MerajutASA.Modules.Government.Inspecting;

/// <summary>The logical names of what is sealed under the institution's key.</summary>
internal static class InspectionFields
{
    public static readonly SealedField<string> EndNote = new("inspection.end-note");
    public static readonly SealedField<string> Summary = new("inspection.summary");
    public static readonly SealedField<string> EscalationReason = new("inspection.escalation-reason");
    public static readonly SealedField<string> AnswerNote = new("inspection-answer.note");
    public static readonly SealedField<string> FindingDescription = new("finding.description");
    public static readonly SealedField<string> FindingAction = new("finding.action");
    public static readonly SealedField<string> WordText = new("finding-word.text");
}
