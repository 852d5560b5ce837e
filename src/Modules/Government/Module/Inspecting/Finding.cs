using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Encryption;
using MerajutASA.Infrastructure.Postgres;

namespace MerajutASA.Modules.Government.Inspecting;

/// <summary>An item that is not met, what the institution has to do about it, and by when.</summary>
[Class(DataClass.Confidential)]
internal sealed class Finding : GuardedRow
{
    public required Guid InspectionId { get; init; }

    public required Guid InstitutionId { get; init; }

    public required string RegionCode { get; init; }

    public required Guid ItemId { get; init; }

    public required Gravity Gravity { get; set; }

    public required Sealed<string> Description { get; set; }

    /// <summary>What the institution has to do.</summary>
    public required Sealed<string> Action { get; set; }

    public required DateOnly DueOn { get; set; }

    public required FindingState State { get; set; }
}
