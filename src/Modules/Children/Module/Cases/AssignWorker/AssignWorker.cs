namespace MerajutASA.Modules.Children.Cases;

/// <summary>Children are given to a carer, or, with none, come back under the head.</summary>
internal sealed record AssignWorker(IReadOnlyList<Guid> Children, Guid? Carer);
