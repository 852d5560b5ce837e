namespace MerajutASA.Infrastructure.Accounts.Life;

/// <summary>A one-time code that can still be used; the code itself was shown once.</summary>
internal sealed record CodeLine(CodeKind Kind, DateTimeOffset IssuedAt, DateTimeOffset ExpiresAt);
