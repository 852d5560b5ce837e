using MerajutASA.Infrastructure.Outbox;

namespace MerajutASA.Modules.Children.Contracts;

/// <summary>A guardian or other kin of a child that was withdrawn; whatever was made from it goes too.</summary>
[EventName("children.kin-withdrawn.v1")]
public sealed record KinWithdrawn(Guid KinId, Guid ChildId, Guid InstitutionId, int Version) : IntegrationEvent
{
    public override Guid Aggregate => KinId;

    public override int Version { get; } = Version;
}
