namespace MerajutASA.Modules.Government.Warnings;

/// <summary>
/// When something is a warning. Each rule is one that a person can check by hand, and says its numbers; none decides anything
/// (UU PDP art. 10: a person reviews).
/// </summary>
internal static class WarningRules
{
    public static IEnumerable<RaisedWarning> Of(InstitutionFacts facts, WarningSettings settings, DateOnly today)
    {
        if (facts.CriticalFindings > 0)
            yield return new(WarningRule.CriticalFinding, facts.CriticalFindings, [facts.CriticalFindings]);
        if (facts.InCare > facts.Capacity)
            yield return new(WarningRule.OverCapacity, facts.InCare - facts.Capacity, [facts.InCare, facts.Capacity]);
        if (facts.ReviewsOverdue >= settings.ReviewLeast && facts.ReviewsOverdue * 100 >= settings.ReviewPercent * facts.InCare)
            yield return new(WarningRule.ReviewsOverdue, facts.ReviewsOverdue, [facts.ReviewsOverdue, facts.InCare]);
        if (facts.FindingsOverdue > 0)
            yield return new(WarningRule.FindingsOverdue, facts.FindingsOverdue, [facts.FindingsOverdue]);
        if (facts.WithoutCarer > 0)
            yield return new(WarningRule.WithoutCarer, facts.WithoutCarer, [facts.WithoutCarer, facts.InCare]);
        if (Ending(WarningRule.Permit, facts.PermitUntil, settings.PermitDays, today) is { } permit)
            yield return permit;
        if (Ending(WarningRule.Accreditation, facts.AccreditedUntil, settings.AccreditationDays, today) is { } accreditation)
            yield return accreditation;
    }

    // Soon is one, over is two: it becomes worse once, and not every day.
    private static RaisedWarning? Ending(WarningRule rule, DateOnly? until, int days, DateOnly today) =>
        until is { } end && end < today.AddDays(days) ? new(rule, end < today ? 2 : 1, [], end) : null;
}
