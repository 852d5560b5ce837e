namespace MerajutASA.Infrastructure.Accounts.Life;

/// <summary>
/// One account as whoever sees it may see it; the rest only as whoever answers for it. <paramref name="AwaitsSecondFactor"/>: another one was
/// approved, and its code was not used.
/// </summary>
internal sealed record AccountView(AccountLine Line, IReadOnlyList<CodeLine> OpenCodes, bool AwaitsSecondFactor);
