namespace MerajutASA.Modules.Government.Announcing.ListAnnouncements;

/// <summary>Which announcements a list shows; its names stand in addresses.</summary>
internal enum AnnouncementShow
{
    /// <summary>Neither ended nor withdrawn.</summary>
    Current,

    /// <summary>Current, and not read by the reader.</summary>
    Unread,

    Draft,

    /// <summary>Published, and the period is over.</summary>
    Ended,

    Withdrawn,

    All,
}
