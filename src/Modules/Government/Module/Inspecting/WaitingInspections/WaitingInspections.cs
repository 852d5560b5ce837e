using MerajutASA.Infrastructure.Access;

namespace MerajutASA.Modules.Government.Inspecting.WaitingInspections;

/// <summary>How many of a kind wait, and the most urgent of them.</summary>
[Class(DataClass.Confidential)]
internal sealed record WaitingInspections(WaitingKind Kind, int Count, IReadOnlyList<WaitingInspection> First);
