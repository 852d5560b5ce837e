namespace MerajutASA.Modules.Children.History;

/// <summary>Somebody who opened or changed a case (UU PDP art. 32): when last, how often, by which use cases. No account is the portal itself.</summary>
internal sealed record CaseOpening(Guid? Account, string? Role, DateTimeOffset Last, int Times, IReadOnlyList<string> UseCases);
