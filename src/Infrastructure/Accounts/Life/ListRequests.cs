using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Infrastructure.Accounts.Life;

/// <summary>Who has lost the second factor and waits for the actor.</summary>
[UseCase("identity.list-requests", Purpose.Administration, Role.LksaHead, Role.SocialOfficer, Role.Administrator)]
internal sealed class ListRequests(UnitOfWork<IdentityDb> work)
{
    private const int Most = 100;

    public async Task<IReadOnlyList<RequestLine>> RunAsync(Actor actor, CancellationToken cancellation = default)
    {
        var outcome = await work.RunAsync<IReadOnlyList<RequestLine>>(actor, UseCase.Of<ListRequests>(), async db =>
        {
            var rows = await (
                from request in db.Requests.AsNoTracking()
                join account in db.Accounts.AsNoTracking() on request.AccountId equals account.Id
                where request.State == RequestState.Open
                orderby request.AskedAt
                select new { request.Id, request.AskedAt, Account = account }).Take(Most).ToListAsync(cancellation);
            var keys = await db.OpenAsync(rows.Select(row => row.Account.Id), cancellation);
            return rows.Select(row => new RequestLine(row.Id, row.AskedAt, AccountLine.Of(row.Account, keys, actor))).ToList();
        }, cancellation);
        return outcome.Value;
    }
}
