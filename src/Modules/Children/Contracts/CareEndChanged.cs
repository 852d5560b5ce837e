using MerajutASA.Infrastructure.Outbox;

namespace MerajutASA.Modules.Children.Contracts;

/// <summary>The end of a child's care was written down, corrected or taken back.</summary>
[EventName("children.care-end-changed.v1")]
public sealed record CareEndChanged(Guid ChildId, Guid InstitutionId, int Version) : IntegrationEvent
{
    public override Guid Aggregate => ChildId;

    public override int Version { get; } = Version;
}
