using MerajutASA.Modules.Children.Register;

namespace MerajutASA.Modules.Children.Today;

/// <summary>One kind of work that waits: how many cases, and the first of them.</summary>
internal sealed record WaitingCases(WorkKind Kind, int Count, IReadOnlyList<ChildLine> First);
