using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Infrastructure.Accounts.Life;

/// <summary>One account in the actor's sight.</summary>
[UseCase("identity.show-account", Purpose.Administration, Role.LksaHead, Role.SocialOfficer, Role.Administrator)]
internal sealed class ShowAccount(UnitOfWork<IdentityDb> work)
{
    public Task<Outcome<AccountView>> RunAsync(Actor actor, Guid id, CancellationToken cancellation = default) =>
        work.RunAsync<AccountView>(actor, UseCase.Of<ShowAccount>(), async db =>
        {
            if (await db.Accounts.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellation) is not { } account)
                return new Outcome<AccountView>.NotFound();
            var keys = await db.OpenAsync([id], cancellation);
            var codes = await db.Codes.AsNoTracking()
                .Where(code => code.AccountId == id && code.UsedAt == null && code.VoidedAt == null && code.ExpiresAt > db.Now)
                .OrderByDescending(code => code.IssuedAt)
                .Select(code => new CodeLine(code.Kind, code.IssuedAt, code.ExpiresAt)).ToListAsync(cancellation);
            var line = AccountLine.Of(account, keys, actor);
            return new AccountView(line, codes, line.IsMine && await db.UnusedApprovalAsync(id) is not null);
        }, cancellation);
}
