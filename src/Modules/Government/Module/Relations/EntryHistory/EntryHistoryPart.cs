using MerajutASA.Infrastructure.Audit;
using MerajutASA.Modules.Government.Relations.ViewEntry;

namespace MerajutASA.Modules.Government.Relations.EntryHistory;

/// <summary>Newest first; <paramref name="Before"/> leads to the older ones, null at the end.</summary>
internal sealed record EntryHistoryPart(EntryView Entry, IReadOnlyList<EntryAct> Acts, TrailCursor? Before);
