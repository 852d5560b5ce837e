using MerajutASA.Infrastructure.Outbox;

namespace MerajutASA.Modules.Government.Contracts;

/// <summary>An institution's entry changed; region and state are those after the change, also where neither changed.</summary>
[EventName("government.institution-changed.v1")]
public sealed record InstitutionChanged(Guid InstitutionId, string RegionCode, InstitutionState State, int Version) : IntegrationEvent
{
    public override Guid Aggregate => InstitutionId;

    public override int Version { get; } = Version;
}
