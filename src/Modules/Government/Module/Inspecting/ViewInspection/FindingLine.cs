using MerajutASA.Infrastructure.Access;

namespace MerajutASA.Modules.Government.Inspecting.ViewInspection;

/// <summary>A finding with what was said about it, the oldest first.</summary>
[Class(DataClass.Confidential)]
internal sealed record FindingLine(Guid Id, int Version, Guid Item, Gravity Gravity, string Description, string Action, DateOnly DueOn, FindingState State, IReadOnlyList<WordLine> Words)
{
    public bool IsOpen => State is FindingState.Open or FindingState.Answered;

    public bool IsOverdue(DateOnly today) => State == FindingState.Open && DueOn < today;
}
