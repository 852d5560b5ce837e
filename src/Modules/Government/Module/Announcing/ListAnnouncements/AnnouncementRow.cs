using MerajutASA.Infrastructure.Access;

namespace MerajutASA.Modules.Government.Announcing.ListAnnouncements;

/// <summary>A line of the list.</summary>
[Class(DataClass.Internal)]
internal sealed record AnnouncementRow : AnnouncementHead
{
    public AnnouncementRow(Announcement row, string? home, AnnouncementMark mark)
        : base(row, home, mark)
    {
    }

    /// <summary>The newest version's text that the reader may see.</summary>
    public required Guid Text { get; init; }
}
