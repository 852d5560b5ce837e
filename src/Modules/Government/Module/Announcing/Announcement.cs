using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Government.Contracts;

namespace MerajutASA.Modules.Government.Announcing;

/// <summary>That something is said to institutions, by whom and to whom; what is said lies in MongoDB (<see cref="AnnouncementText"/>).</summary>
[Class(DataClass.Internal)]
internal sealed class Announcement : GuardedRow
{
    /// <summary>The region of the office that speaks; the empty code is the whole country, null a head.</summary>
    public string? OfficeCode { get; init; }

    /// <summary>The region it speaks to, the office's own or one within it; changes only while it is a draft.</summary>
    public string? RegionCode { get; set; }

    /// <summary>Of the head who speaks to the own staff.</summary>
    public Guid? InstitutionId { get; init; }

    public required AnnouncementState State { get; set; }

    /// <summary>The newest version's, so that a list is searched and sorted here.</summary>
    public required string Title { get; set; }

    public string? TitleEnglish { get; set; }

    /// <summary>The titles folded, for search and order.</summary>
    public required string TitleKey { get; set; }

    /// <summary>The newest version's.</summary>
    public required int Number { get; set; }

    /// <summary>Whoever has read this version or a later one has read the announcement.</summary>
    public required int ReadFrom { get; set; }

    public required bool Pinned { get; set; }

    /// <summary>The ordinary order, see <see cref="PlaceOf"/>.</summary>
    public required long Place { get; set; }

    public DateOnly? ValidFrom { get; set; }

    public DateOnly? ValidUntil { get; set; }

    public DateTimeOffset? PublishedAt { get; set; }

    public Guid? PublishedBy { get; set; }

    public DateTimeOffset? WithdrawnAt { get; set; }

    public Guid? WithdrawnBy { get; set; }

    public string? WithdrawnReason { get; set; }

    /// <summary>Ascending: pinned first, then the newest.</summary>
    public static long PlaceOf(bool pinned, DateTimeOffset since) => (pinned ? -100_000_000_000 : 0) - since.ToUnixTimeSeconds();
}
