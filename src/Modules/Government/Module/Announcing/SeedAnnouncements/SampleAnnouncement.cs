namespace MerajutASA.Modules.Government.Announcing.SeedAnnouncements;

/// <summary>A made-up announcement, and what it says later.</summary>
internal sealed record SampleAnnouncement(AnnouncementForm Form, bool IsDraft = false, AnnouncementForm? Later = null);
