namespace MerajutASA.Infrastructure.Accounts.Store;

/// <summary>The failures that stand against an e-mail or a network address.</summary>
internal sealed record AttemptState(int Failed, DateTimeOffset? LockedUntil);
