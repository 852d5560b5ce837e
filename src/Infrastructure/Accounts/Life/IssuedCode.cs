namespace MerajutASA.Infrastructure.Accounts.Life;

/// <summary>A one-time code as it is shown, once, to whoever issued it.</summary>
internal sealed record IssuedCode(Guid Account, CodeKind Kind, string Code, DateTimeOffset ExpiresAt, bool ByMail);
