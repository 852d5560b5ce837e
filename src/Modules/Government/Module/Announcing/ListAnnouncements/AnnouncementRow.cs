using MerajutASA.Infrastructure.Access;
using MerajutASA.Modules.Government.Announcing.ViewAnnouncement;
using MerajutASA.Modules.Government.Contracts;

namespace MerajutASA.Modules.Government.Announcing.ListAnnouncements;

/// <summary>A line of the list.</summary>
[Class(DataClass.Internal)]
internal sealed record AnnouncementRow
{
    public required Guid Id { get; init; }

    /// <summary>The newest version's text that the reader may see.</summary>
    public required Guid Text { get; init; }

    public required AnnouncementSource Source { get; init; }

    public required AnnouncementState State { get; init; }

    public required string Title { get; init; }

    public string? TitleEnglish { get; init; }

    public required bool Pinned { get; init; }

    public DateOnly? ValidFrom { get; init; }

    public DateOnly? ValidUntil { get; init; }

    public DateTimeOffset? PublishedAt { get; init; }

    public required AnnouncementMark Mark { get; init; }

    public ReadCount? Count { get; init; }
}
