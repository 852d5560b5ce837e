using MerajutASA.Infrastructure.Access;

namespace MerajutASA.Modules.Government.Inspecting.PlanInspection;

/// <summary>What is typed of a plan.</summary>
internal sealed record PlanForm
{
    /// <summary>The version of a standard; only when planning anew.</summary>
    public Guid? Standard { get; init; }

    public InspectionKind? Kind { get; init; }

    public DateOnly? PlannedOn { get; init; }

    public bool Announced { get; init; }

    /// <summary>In the order of the form.</summary>
    public IReadOnlyList<FieldError> Errors(DateOnly today) =>
    [
        .. new[]
        {
            Standard is null ? new FieldError(nameof(Standard), "Required.Standard") : null,
            Kind is null ? new FieldError(nameof(Kind), "Required.Kind") : null,
            PlannedOn switch
            {
                null => new FieldError(nameof(PlannedOn), "Required.PlannedOn"),
                { } day when day < today => new FieldError(nameof(PlannedOn), "PlannedPast"),
                { } day when day > today.AddYears(2) => new FieldError(nameof(PlannedOn), "PlannedFar"),
                _ => null,
            },
        }.OfType<FieldError>(),
    ];
}
