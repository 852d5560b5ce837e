using MerajutASA.Infrastructure.Outbox;

namespace MerajutASA.Modules.Government.Contracts;

/// <summary>An institution came into the register.</summary>
[EventName("government.institution-registered.v1")]
public sealed record InstitutionRegistered(Guid InstitutionId, string RegionCode, InstitutionState State, int Version) : IntegrationEvent
{
    public override Guid Aggregate => InstitutionId;

    public override int Version { get; } = Version;
}
