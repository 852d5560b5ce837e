namespace MerajutASA.Modules.Government.Announcing.WaitingAnnouncements;

/// <summary>One that waits, and since when.</summary>
internal sealed record WaitingAnnouncement(Guid Id, string Title, string? TitleEnglish, AnnouncementSource Source, bool IsChanged, DateTimeOffset? Since);
