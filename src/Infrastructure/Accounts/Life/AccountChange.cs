namespace MerajutASA.Infrastructure.Accounts.Life;

/// <summary>What is to stand in an account, as typed, and the version that was shown.</summary>
internal sealed record AccountChange(int Version, string Name, string Email, string? Region);
