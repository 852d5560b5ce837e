namespace MerajutASA.Infrastructure.Audit;

/// <summary>Somebody who opened or changed a child's case: when last, how often, by which use cases. No account is the portal itself.</summary>
public sealed record TrailOpening(Guid? Account, string? Role, DateTimeOffset Last, long Times, IReadOnlyList<string> UseCases);
