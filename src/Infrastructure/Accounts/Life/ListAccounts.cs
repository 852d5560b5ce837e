using System.Globalization;
using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Encryption;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Infrastructure.Postgres.Paging;
using MerajutASA.Infrastructure.Words;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Infrastructure.Accounts.Life;

/// <summary>
/// The accounts in the actor's sight. Names are sealed, so they are sorted and searched in memory, up to a thousand; beyond that the order
/// is by time and an account is found by its whole e-mail address.
/// </summary>
[UseCase("identity.list-accounts", Purpose.Administration, Role.LksaHead, Role.SocialOfficer, Role.Administrator)]
internal sealed class ListAccounts(UnitOfWork<IdentityDb> work, IBlindIndex index)
{
    private const int MostByName = 1_000;

    private static readonly StringComparer Names = StringComparer.Create(CultureInfo.GetCultureInfo("id-ID"), ignoreCase: true);

    private static readonly SortColumns<Account> Columns = new SortColumns<Account>()
        .Add("created", account => account.CreatedAt).Add("role", account => account.Role).Add("state", account => account.State);

    public Task<Outcome<AccountPage>> RunAsync(Actor actor, AccountQuery query, CancellationToken cancellation = default) =>
        work.RunAsync<AccountPage>(actor, UseCase.Of<ListAccounts>(), async db =>
        {
            var matching = Matching(db, query);
            var total = await matching.CountToLimitAsync(cancellation);
            var words = IsEmail(query.Text) ? null : query.Text?.Trim();
            if (total <= MostByName && (query.SortsByName || !string.IsNullOrEmpty(words)))
                return await ByNameAsync(db, matching, query, words);
            if (!string.IsNullOrEmpty(words))
                return new Outcome<AccountPage>.Refused("TooManyForNames", MostByName);
            var page = await Columns.PageAsync(matching, query.Page, cancellation);
            var keys = await db.OpenAsync(page.Rows.Select(account => account.Id), cancellation);
            return new AccountPage(page.Select(account => AccountLine.Of(account, keys, actor)), total, IsByName: false);
        }, cancellation);

    private IQueryable<Account> Matching(IdentityDb db, AccountQuery query)
    {
        var rows = db.Accounts.AsNoTracking();
        if (query.State is { } state)
            rows = rows.Where(account => account.State == state);
        if (query.Role is { } role)
            rows = rows.Where(account => account.Role == role);
        if (query.Institutions is { } institutions)
            rows = rows.Where(account => account.InstitutionId != null && institutions.Contains(account.InstitutionId.Value));
        if (!IsEmail(query.Text))
            return rows;
        var token = index.Token(EmailAddress.Normalise(query.Text!));
        return rows.Where(account => account.EmailToken == token);
    }

    private static bool IsEmail(string? text) => text is not null && EmailAddress.IsValid(EmailAddress.Normalise(text));

    private static async Task<AccountPage> ByNameAsync(IdentityDb db, IQueryable<Account> matching, AccountQuery query, string? words)
    {
        var rows = await matching.ToListAsync();
        var keys = await db.OpenAsync(rows.Select(account => account.Id));
        var sought = words?.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Folding.Of).ToList() ?? [];
        var lines = rows.Select(account => AccountLine.Of(account, keys, db.Actor))
            .Where(line => sought.All(word => Folding.Of(line.Name ?? "").Contains(word, StringComparison.Ordinal)))
            .OrderBy(line => line.Name ?? "", Names).ThenBy(line => line.Id).ToList();
        if (query.Page.Descending)
            lines.Reverse();
        var (size, from) = (query.Page.Size, Math.Min(Place(query.Page.After ?? query.Page.Before), lines.Count));
        return new AccountPage(
            new RowPage<AccountLine>(
                [.. lines.Skip(from).Take(size)], from > 0 ? Text(Math.Max(0, from - size)) : null, from + size < lines.Count ? Text(from + size) : null),
            lines.Count, IsByName: true);
    }

    private static int Place(string? cursor) => int.TryParse(cursor, NumberStyles.None, CultureInfo.InvariantCulture, out var place) ? place : 0;

    private static string Text(int place) => place.ToString(CultureInfo.InvariantCulture);
}
