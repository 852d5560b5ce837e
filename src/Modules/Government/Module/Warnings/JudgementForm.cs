using MerajutASA.Infrastructure.Access;
using MerajutASA.Modules.Government.Inspecting;

namespace MerajutASA.Modules.Government.Warnings;

/// <summary>What is typed of a judgement.</summary>
internal sealed record JudgementForm(WarningDecision? Decision, string? Reason, DateOnly? Until)
{
    /// <summary>In the order of the form.</summary>
    public IReadOnlyList<FieldError> Errors(DateOnly today, WarningSettings settings) =>
    [
        .. new[]
        {
            Decision is null ? new FieldError(nameof(Decision), "Required.Decision") : null,
            InspectionTexts.Error(nameof(Reason), Reason, isNeeded: true, InspectionTexts.ShortestReason),
            Until switch
            {
                null => new FieldError(nameof(Until), "Required.Until"),
                { } day when day <= today => new FieldError(nameof(Until), "UntilPast"),
                { } day when day > today.AddDays(settings.LongestQuiet) => new FieldError(nameof(Until), "UntilFar", settings.LongestQuiet),
                _ => null,
            },
        }.OfType<FieldError>(),
    ];
}
