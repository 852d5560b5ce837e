using MerajutASA.Infrastructure.Outbox;

namespace MerajutASA.Modules.Children.Contracts;

/// <summary>A child came into an institution's register, its case open at the referral.</summary>
[EventName("children.child-registered.v1")]
public sealed record ChildRegistered(Guid ChildId, Guid InstitutionId, int Version) : IntegrationEvent
{
    public override Guid Aggregate => ChildId;

    public override int Version { get; } = Version;
}
