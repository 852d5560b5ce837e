using MerajutASA.Infrastructure.Access;

namespace MerajutASA.Modules.Children.Register;

/// <summary>What is wrong with a draft: what cannot be read, then what the rules say of the rest.</summary>
internal static class ChildDraftCheck
{
    public static IReadOnlyList<FieldError> Errors(ChildDraft draft, ChildRules rules)
    {
        var unreadable = Unreadable(draft).ToList();
        var errors = ChildFormCheck.Errors(draft.Form(), rules).Found
            .Where(error => !unreadable.Exists(other => other.Field == error.Field))
            // The question that is asked is the one that is answered wrongly.
            .Select(error => error is { Code: "EitherDateOrAge" } ? new FieldError(draft.AgeKnown ? error.Field : nameof(ChildForm.EstimatedAge), "Required") : error);
        return [.. unreadable, .. errors];
    }

    private static IEnumerable<FieldError> Unreadable(ChildDraft draft)
    {
        if (draft.AgeKnown && draft.BirthDate.Unreadable)
            yield return new FieldError(nameof(ChildForm.BirthDate), "DateUnreadable");
        if (draft.EnteredOn.Unreadable)
            yield return new FieldError(nameof(ChildForm.EnteredOn), "DateUnreadable");
        if (!draft.AgeKnown && !string.IsNullOrWhiteSpace(draft.EstimatedAge) && draft.Form().EstimatedAge is null)
            yield return new FieldError(nameof(ChildForm.EstimatedAge), "AgeUnreadable");
    }
}
