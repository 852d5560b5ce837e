using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Government.Contracts;

namespace MerajutASA.Modules.Government.Announcing;

/// <summary>A version of an announcement. Its id is also that of its text in MongoDB (<see cref="AnnouncementText"/>).</summary>
[Class(DataClass.Internal)]
internal sealed class AnnouncementVersion : GuardedRow
{
    public required Guid AnnouncementId { get; init; }

    public string? OfficeCode { get; init; }

    public string? RegionCode { get; init; }

    public Guid? InstitutionId { get; init; }

    /// <summary>As the announcement's; versions before the one that was published stay drafts.</summary>
    public required AnnouncementState State { get; set; }

    public required int Number { get; init; }

    public required DateTimeOffset SavedAt { get; init; }

    public required Guid SavedBy { get; init; }
}
