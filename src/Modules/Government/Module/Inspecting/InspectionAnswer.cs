using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Encryption;
using MerajutASA.Infrastructure.Postgres;

namespace MerajutASA.Modules.Government.Inspecting;

/// <summary>What an inspection found of one item of its standard.</summary>
[Class(DataClass.Confidential)]
internal sealed class InspectionAnswer : GuardedRow
{
    public required Guid InspectionId { get; init; }

    public required Guid InstitutionId { get; init; }

    public required string RegionCode { get; init; }

    public required Guid ItemId { get; init; }

    public required ItemResult Result { get; set; }

    /// <summary>What was seen, under the institution's key.</summary>
    public Sealed<string>? Note { get; set; }

    public required DateTimeOffset AnsweredAt { get; set; }

    public required Guid AnsweredBy { get; set; }

    /// <summary>The client's id of the sending that wrote it: the same sending again writes nothing.</summary>
    public required Guid Sending { get; set; }

    /// <summary>Whether the inspection was reported, so that the head reads it.</summary>
    public required bool Told { get; set; }
}
