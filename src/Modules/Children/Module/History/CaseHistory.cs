using MerajutASA.Infrastructure.Audit;

namespace MerajutASA.Modules.Children.History;

/// <summary>What was done with a case, newest first, who opened it, and where the older part begins.</summary>
internal sealed record CaseHistory(IReadOnlyList<HistoryAct> Acts, IReadOnlyList<CaseOpening> Openings, TrailCursor? Older);
