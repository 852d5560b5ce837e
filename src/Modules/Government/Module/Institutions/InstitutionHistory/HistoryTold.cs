using MerajutASA.Infrastructure.Audit;
using MerajutASA.Ui.Cases;

namespace MerajutASA.Modules.Government.Institutions.InstitutionHistory;

/// <summary>A page of history in words.</summary>
internal sealed record HistoryTold(string Name, IReadOnlyList<TimelineEntry> Entries, TrailCursor? Before);
