namespace MerajutASA.Infrastructure.Accounts.Letters;

/// <summary>A letter that waits, as the definer function returns it.</summary>
internal sealed record WaitingLetter(Guid Id, Guid AccountId, string Kind, byte[] Email, byte[] DisplayName, string Language, byte[] Letter, DateTimeOffset ExpiresAt);
