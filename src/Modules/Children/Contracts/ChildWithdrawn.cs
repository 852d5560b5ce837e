using MerajutASA.Infrastructure.Outbox;

namespace MerajutASA.Modules.Children.Contracts;

/// <summary>A child that an import had brought by mistake is no longer in the register; whatever was made from it goes too.</summary>
[EventName("children.child-withdrawn.v1")]
public sealed record ChildWithdrawn(Guid ChildId, Guid InstitutionId, int Version) : IntegrationEvent
{
    public override Guid Aggregate => ChildId;

    public override int Version { get; } = Version;
}
