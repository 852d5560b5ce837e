using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Accounts.Sessions;
using MerajutASA.Infrastructure.Accounts.SignIn;
using MerajutASA.Infrastructure.Postgres;

namespace MerajutASA.Infrastructure.Accounts.Life;

/// <summary>Signs somebody out everywhere, as when a phone was stolen.</summary>
[UseCase("identity.end-sessions-of", Purpose.Administration, Role.LksaHead, Role.SocialOfficer, Role.Administrator)]
internal sealed class EndSessionsOf(UnitOfWork<IdentityDb> work)
{
    public Task<Outcome<int>> RunAsync(Actor actor, Guid id, CancellationToken cancellation = default) =>
        work.RunAsync<int>(actor, UseCase.Of<EndSessionsOf>(), async db =>
        {
            if (await db.FindManagedAsync(id) is not { } account)
                return new Outcome<int>.NotFound();
            var ended = await db.EndSessionsAsync(account.Id);
            db.NoteSignIn(account.Id, "signed-out-everywhere-by-another");
            return ended;
        }, cancellation);
}
