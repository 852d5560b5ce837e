namespace MerajutASA.Infrastructure.Accounts.Life;

/// <summary>An open request for another second factor.</summary>
internal sealed record RequestLine(Guid Id, DateTimeOffset AskedAt, AccountLine Account);
