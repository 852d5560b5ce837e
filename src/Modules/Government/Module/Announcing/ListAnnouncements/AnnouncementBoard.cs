using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres.Paging;

namespace MerajutASA.Modules.Government.Announcing.ListAnnouncements;

/// <summary>A page of announcements.</summary>
/// <param name="Page">The rows.</param>
/// <param name="Count">Rows that the filter leaves; exact up to <see cref="Counting.Limit"/>.</param>
/// <param name="Residence">Where the reader's institution lies; null for officers.</param>
/// <param name="Today">The day that periods are measured by.</param>
[Class(DataClass.Internal)]
internal sealed record AnnouncementBoard(RowPage<AnnouncementRow> Page, int Count, string? Residence, DateOnly Today);
