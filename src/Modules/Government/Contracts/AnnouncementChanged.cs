using MerajutASA.Infrastructure.Outbox;

namespace MerajutASA.Modules.Government.Contracts;

/// <summary>
/// An announcement was written, changed, published or withdrawn; all as it stands after the change. It is for the institutions of a region
/// (the empty code is the whole country), or for the people of one institution.
/// </summary>
[EventName("government.announcement-changed.v1")]
public sealed record AnnouncementChanged(Guid AnnouncementId, string? RegionCode, Guid? InstitutionId, AnnouncementState State, int Number, int Version) : IntegrationEvent
{
    public override Guid Aggregate => AnnouncementId;

    public override int Version { get; } = Version;
}
