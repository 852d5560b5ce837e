using MerajutASA.Infrastructure.Postgres.Paging;

namespace MerajutASA.Modules.Government.Announcing.ListAnnouncements;

/// <summary>Pinned first and then the newest, unless another column is asked for; a missing value stands last.</summary>
internal static class AnnouncementOrder
{
    public static SortColumns<Announcement> Columns { get; } = new SortColumns<Announcement>()
        .Add("place", row => row.Place)
        .Add("title", row => row.TitleKey)
        .Add("region", row => row.RegionCode ?? "~")
        .Add("state", row => row.State)
        .Add("published", row => row.PublishedAt ?? DateTimeOffset.MaxValue)
        .Add("until", row => row.ValidUntil ?? DateOnly.MaxValue);
}
