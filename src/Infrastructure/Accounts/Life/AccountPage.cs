using MerajutASA.Infrastructure.Postgres.Paging;

namespace MerajutASA.Infrastructure.Accounts.Life;

/// <summary>A page of accounts; <paramref name="IsByName"/> is false where there are too many to put in order of name.</summary>
internal sealed record AccountPage(RowPage<AccountLine> Lines, int Total, bool IsByName);
