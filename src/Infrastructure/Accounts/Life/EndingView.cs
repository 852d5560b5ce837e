namespace MerajutASA.Infrastructure.Accounts.Life;

/// <summary>What ending an account asks: how many cases somebody must take over, and who can.</summary>
internal sealed record EndingView(AccountLine Line, Leaver Leaver, int Cases, IReadOnlyList<AccountLine> Successors);
