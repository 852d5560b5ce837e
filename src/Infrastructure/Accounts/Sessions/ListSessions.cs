using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Accounts.SignIn;
using MerajutASA.Infrastructure.Postgres;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace MerajutASA.Infrastructure.Accounts.Sessions;

/// <summary>Where somebody is signed in now.</summary>
[UseCase("identity.list-sessions", Purpose.Administration, Role.LksaStaff, Role.LksaHead, Role.SocialOfficer, Role.Administrator, Role.Company)]
internal sealed class ListSessions(UnitOfWork<IdentityDb> work, IOptions<SignInSettings> options)
{
    private const int Most = 100;

    /// <summary>The actor's own, or those of an account that the actor answers for; of any other account there are none.</summary>
    public async Task<IReadOnlyList<SessionLine>> RunAsync(Actor actor, Guid account, CancellationToken cancellation = default)
    {
        var outcome = await work.RunAsync<IReadOnlyList<SessionLine>>(actor, UseCase.Of<ListSessions>(), async db =>
        {
            var alive = db.Now - options.Value.Idle;
            return await db.Sessions.AsNoTracking()
                .Where(session => session.AccountId == account && session.RevokedAt == null && session.ExpiresAt > db.Now && session.SeenAt > alive)
                .OrderByDescending(session => session.SeenAt).Take(Most)
                .Select(session => new SessionLine(session.Id, session.Device, session.OpenedAt, session.SeenAt, session.ExpiresAt, session.Id == actor.SessionId))
                .ToListAsync(cancellation);
        }, cancellation);
        return outcome.Value;
    }
}
