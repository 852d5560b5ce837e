using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Accounts.SignIn;
using MerajutASA.Infrastructure.Postgres;

namespace MerajutASA.Infrastructure.Accounts.Sessions;

/// <summary>Signs out here, on one device, or everywhere. What was signed out is refused by its next unit of work.</summary>
[UseCase("identity.end-sessions", Purpose.Administration, Role.LksaStaff, Role.LksaHead, Role.SocialOfficer, Role.Administrator, Role.Company)]
internal sealed class EndSessions(UnitOfWork<IdentityDb> work)
{
    /// <summary>Ends the session that the actor speaks from.</summary>
    public Task<Outcome<int>> ThisAsync(Actor actor, CancellationToken cancellation = default) => OneAsync(actor, actor.SessionId, cancellation);

    /// <summary>Ends one of the actor's own.</summary>
    public Task<Outcome<int>> OneAsync(Actor actor, Guid session, CancellationToken cancellation = default) => work.RunAsync<int>(actor, UseCase.Of<EndSessions>(), async db =>
    {
        if (!await db.EndSessionAsync(session, actor.AccountId))
            return new Outcome<int>.NotFound();
        db.NoteSignIn(actor.AccountId, "signed-out", session);
        return 1;
    }, cancellation);

    /// <summary>Ends all of the actor's own, this one too.</summary>
    public Task<Outcome<int>> AllAsync(Actor actor, CancellationToken cancellation = default) => work.RunAsync<int>(actor, UseCase.Of<EndSessions>(), async db =>
    {
        var ended = await db.EndSessionsAsync(actor.AccountId);
        db.NoteSignIn(actor.AccountId, "signed-out-everywhere");
        return ended;
    }, cancellation);
}
