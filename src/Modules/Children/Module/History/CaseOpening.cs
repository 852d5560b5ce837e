namespace MerajutASA.Modules.Children.History;

/// <summary>Somebody who opened or changed a case (UU PDP art. 32): when last, how often, by which use cases.</summary>
internal sealed record CaseOpening(Guid? Account, string? Role, string? SystemName, DateTimeOffset Last, int Times, IReadOnlyList<string> UseCases);
