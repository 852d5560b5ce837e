using MerajutASA.Infrastructure.Postgres.Paging;
using MerajutASA.Modules.Government.Relations.ViewEntry;

namespace MerajutASA.Modules.Government.Relations.ListEntries;

/// <summary>A page of a register; the count is exact up to <see cref="Counting.Limit"/>.</summary>
internal sealed record EntryBoard(RowPage<EntryView> Page, int Count);
