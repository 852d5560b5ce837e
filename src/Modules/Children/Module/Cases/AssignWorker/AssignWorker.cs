namespace MerajutASA.Modules.Children.Cases;

/// <summary>Children are given to a carer, or, with none, come back under the head; each from whom the head saw it with.</summary>
internal sealed record AssignWorker(IReadOnlyList<ExpectedCarer> Children, Guid? Carer);
