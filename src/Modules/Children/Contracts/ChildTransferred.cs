using MerajutASA.Infrastructure.Outbox;

namespace MerajutASA.Modules.Children.Contracts;

/// <summary>A child and its whole case passed from one institution to another.</summary>
[EventName("children.child-transferred.v1")]
public sealed record ChildTransferred(Guid ChildId, Guid FromInstitutionId, Guid InstitutionId, int Version) : IntegrationEvent
{
    public override Guid Aggregate => ChildId;

    public override int Version { get; } = Version;
}
