using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres.Paging;
using MerajutASA.Modules.Government.Announcing.ViewAnnouncement;

namespace MerajutASA.Modules.Government.Announcing.CountReaders;

/// <summary>The institutions whom an announcement is for.</summary>
/// <param name="Title">The announcement's.</param>
/// <param name="TitleEnglish">The same in English, if there is one.</param>
/// <param name="Page">The institutions.</param>
/// <param name="Count">How many the filter leaves.</param>
/// <param name="Read">How many have read, of all.</param>
[Class(DataClass.Internal)]
internal sealed record ReaderBoard(string Title, string? TitleEnglish, RowPage<ReaderRow> Page, int Count, ReadCount Read);
