using MerajutASA.Infrastructure.Outbox;

namespace MerajutASA.Modules.Government.Contracts;

/// <summary>An inspection of an institution was planned, or took a step; all as it stands after it.</summary>
[EventName("government.inspection-changed.v1")]
public sealed record InspectionChanged(Guid InspectionId, Guid InstitutionId, string RegionCode, InspectionState State, int Version) : IntegrationEvent
{
    public override Guid Aggregate => InspectionId;

    public override int Version { get; } = Version;
}
