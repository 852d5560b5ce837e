using MerajutASA.Modules.Children.Cases;

namespace MerajutASA.Modules.Children.History;

/// <summary>One act on a case: who did what, when; and what became of it, as far as it is not sealed.</summary>
internal sealed record HistoryAct(DateTimeOffset At, Guid? Account, string? Role, string? SystemName, string UseCase)
{
    /// <summary>Logical names of what was written, such as <c>child.nickname</c>.</summary>
    public IReadOnlyList<string> Fields { get; init; } = [];

    public CaseStage? FromStage { get; init; }

    public CaseStage? ToStage { get; init; }

    /// <summary>To whose care the child came; the empty id: to nobody's.</summary>
    public Guid? Carer { get; init; }
}
