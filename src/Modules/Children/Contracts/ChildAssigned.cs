using MerajutASA.Infrastructure.Outbox;

namespace MerajutASA.Modules.Children.Contracts;

/// <summary>A child was given to a carer, or, with none, came back under the head.</summary>
[EventName("children.child-assigned.v1")]
public sealed record ChildAssigned(Guid ChildId, Guid InstitutionId, Guid? CarerId, int Version) : IntegrationEvent
{
    public override Guid Aggregate => ChildId;

    public override int Version { get; } = Version;
}
