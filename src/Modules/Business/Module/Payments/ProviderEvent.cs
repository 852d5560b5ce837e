namespace MerajutASA.Modules.Business.Payments;

/// <summary>What a provider tells.</summary>
/// <param name="Id">The provider's own name of the event.</param>
/// <param name="Reference">Of which payment.</param>
/// <param name="Kind">What happened.</param>
/// <param name="Amount">Rupiah.</param>
/// <param name="HappenedAt">When, by the provider's clock.</param>
internal sealed record ProviderEvent(string Id, string Reference, NotificationKind Kind, long Amount, DateTimeOffset HappenedAt);
