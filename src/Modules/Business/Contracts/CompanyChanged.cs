using MerajutASA.Infrastructure.Outbox;

namespace MerajutASA.Modules.Business.Contracts;

/// <summary>A company was decided about.</summary>
[EventName("business.company-changed.v1")]
public sealed record CompanyChanged(Guid CompanyId, string RegionCode, CompanyState State, int Version) : IntegrationEvent
{
    public override Guid Aggregate => CompanyId;

    public override int Version { get; } = Version;
}
