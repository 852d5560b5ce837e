using MerajutASA.Infrastructure.Encryption;

namespace MerajutASA.Modules.Children.Reviews;

/// <summary>Logical names of a review's texts, sealed under the child's key; never rename one.</summary>
internal static class ReviewFields
{
    public static readonly SealedField<string> Findings = new("plan-review.findings");
    public static readonly SealedField<string> ChildView = new("plan-review.child-view");
    public static readonly SealedField<string> StrikeReason = new("plan-review.strike-reason");
}
