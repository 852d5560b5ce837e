using MerajutASA.Infrastructure.Access;
using MerajutASA.Modules.Government.Announcing.ListAnnouncements;

namespace MerajutASA.Modules.Government.Announcing.WaitingAnnouncements;

/// <summary>How many wait for the actor: unread ones for whom they are, drafts for who writes them.</summary>
[Class(DataClass.Internal)]
internal sealed record WaitingAnnouncements(AnnouncementShow Kind, int Count, IReadOnlyList<WaitingAnnouncement> First);
