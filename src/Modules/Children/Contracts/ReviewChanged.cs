using MerajutASA.Infrastructure.Outbox;

namespace MerajutASA.Modules.Children.Contracts;

/// <summary>A review of a child's care plan was written down, corrected or struck.</summary>
[EventName("children.review-changed.v1")]
public sealed record ReviewChanged(Guid ChildId, Guid InstitutionId, int Version) : IntegrationEvent
{
    public override Guid Aggregate => ChildId;

    public override int Version { get; } = Version;
}
