using MerajutASA.Infrastructure.Outbox;

namespace MerajutASA.Modules.Business.Contracts;

/// <summary>A gift has come a step further.</summary>
[EventName("business.pledge-changed.v1")]
public sealed record PledgeChanged(Guid PledgeId, Guid CompanyId, Guid InstitutionId, PledgeState State, int Version) : IntegrationEvent
{
    public override Guid Aggregate => PledgeId;

    public override int Version { get; } = Version;
}
