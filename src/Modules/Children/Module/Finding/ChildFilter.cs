using MerajutASA.Modules.Children.Cases;
using MerajutASA.Modules.Children.Register;

namespace MerajutASA.Modules.Children.Finding;

/// <summary>Which register lines are wanted; what is not said does not restrict.</summary>
internal sealed record ChildFilter
{
    /// <summary>A NIK, or parts of a name. Names are searched within one institution.</summary>
    public string? Text { get; init; }

    public CaseStage? Stage { get; init; }

    public Sex? Sex { get; init; }

    public AgeBand? Age { get; init; }

    /// <summary>In whose care; the empty id asks for children without a carer.</summary>
    public Guid? Carer { get; init; }

    public DateOnly? EnteredFrom { get; init; }

    public DateOnly? EnteredTo { get; init; }

    public ReviewTime? Review { get; init; }

    /// <summary>For officers, who see many.</summary>
    public Guid? Institution { get; init; }

    /// <summary>The code of a region, for officers: where the institution stands.</summary>
    public string? Region { get; init; }

    /// <summary>Whether anything but the institution restricts.</summary>
    public bool Restricts => this != new ChildFilter { Institution = Institution };
}
