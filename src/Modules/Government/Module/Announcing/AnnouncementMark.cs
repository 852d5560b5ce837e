namespace MerajutASA.Modules.Government.Announcing;

/// <summary>What an announcement is to its reader.</summary>
internal enum AnnouncementMark
{
    /// <summary>The reader is not among those whom it is for, but wrote it or looks after it.</summary>
    None,

    Unread,

    /// <summary>An earlier version was read, and the writer asks that it be read again.</summary>
    Changed,

    Read,
}
