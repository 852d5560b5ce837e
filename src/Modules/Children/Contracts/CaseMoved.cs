using MerajutASA.Infrastructure.Outbox;

namespace MerajutASA.Modules.Children.Contracts;

/// <summary>A case went to another stage, or back to one; stages by their numbers, from 1 for the referral.</summary>
[EventName("children.case-moved.v1")]
public sealed record CaseMoved(Guid ChildId, Guid InstitutionId, int FromStage, int ToStage, int Version) : IntegrationEvent
{
    public override Guid Aggregate => ChildId;

    public override int Version { get; } = Version;
}
