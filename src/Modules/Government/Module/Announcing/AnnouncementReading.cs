using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;

namespace MerajutASA.Modules.Government.Announcing;

/// <summary>That somebody has read an announcement; one row for each account.</summary>
[Class(DataClass.Internal)]
internal sealed class AnnouncementReading : GuardedRow
{
    public required Guid AnnouncementId { get; init; }

    /// <summary>The announcement's, by which officers count; null for a head's.</summary>
    public string? RegionCode { get; init; }

    /// <summary>The reader's.</summary>
    public required Guid InstitutionId { get; init; }

    public required Guid AccountId { get; init; }

    /// <summary>The version that was read.</summary>
    public required int Number { get; set; }

    public required DateTimeOffset ReadAt { get; set; }
}
