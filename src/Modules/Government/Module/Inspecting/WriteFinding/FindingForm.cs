using MerajutASA.Infrastructure.Access;

namespace MerajutASA.Modules.Government.Inspecting.WriteFinding;

/// <summary>What is typed of a finding.</summary>
internal sealed record FindingForm
{
    public Gravity? Gravity { get; init; }

    public string? Description { get; init; }

    public string? Action { get; init; }

    public DateOnly? DueOn { get; init; }

    /// <summary>In the order of the form.</summary>
    public IReadOnlyList<FieldError> Errors(DateOnly today) =>
    [
        .. new[]
        {
            Gravity is null ? new FieldError(nameof(Gravity), "Required.Gravity") : null,
            InspectionTexts.Error(nameof(Description), Description, isNeeded: true),
            InspectionTexts.Error(nameof(Action), Action, isNeeded: true),
            DueOn switch
            {
                null => new FieldError(nameof(DueOn), "Required.DueOn"),
                { } day when day <= today => new FieldError(nameof(DueOn), "DuePast"),
                { } day when day > today.AddYears(2) => new FieldError(nameof(DueOn), "DueFar"),
                _ => null,
            },
        }.OfType<FieldError>(),
    ];
}
