using MerajutASA.Infrastructure.Audit;

namespace MerajutASA.Modules.Government.Institutions.InstitutionHistory;

/// <summary>Newest first; <paramref name="Before"/> leads to the older ones, null at the end.</summary>
internal sealed record HistoryPage(IReadOnlyList<HistoryLine> Lines, TrailCursor? Before);
