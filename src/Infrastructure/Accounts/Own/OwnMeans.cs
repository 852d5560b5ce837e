using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Accounts.SignIn;
using MerajutASA.Infrastructure.Accounts.Store;
using MerajutASA.Infrastructure.Postgres;
using Microsoft.Extensions.Options;

namespace MerajutASA.Infrastructure.Accounts.Own;

/// <summary>
/// Changes of one's own means of signing in. Each asks for the password again unless the sign-in is fresh: a screen left open must not
/// give the account away. Wrong passwords count as they do at the door.
/// </summary>
internal sealed class OwnMeans(UnitOfWork<IdentityDb> work, AccountManagers managers, IOptions<SignInSettings> options)
{
    public bool IsFresh(Actor actor, DateTimeOffset now) => actor.SignedInAt > now - options.Value.Fresh;

    /// <summary>
    /// A wrong password is Done(null), since the count of failures must be kept; <paramref name="change"/> runs when the password holds.
    /// </summary>
    public Task<Outcome<T?>> ChangeAsync<T>(
        Actor actor, UseCase useCase, string? password, bool always, Func<IdentityDb, AccountManager, SignInAccount, Task<Outcome<T?>>> change,
        CancellationToken cancellation)
        where T : class => work.RunAsync<T?>(actor, useCase, async db =>
        {
            var manager = managers.For(db);
            var account = (await db.FindByIdAsync(actor.AccountId))!;
            if (!always && IsFresh(actor, db.Now))
                return await change(db, manager, account);
            if (await manager.IsLockedOutAsync(account))
                return new Outcome<T?>.Refused("LockedOut", account.LockedUntil!.Value);
            if (await manager.CheckPasswordAsync(account, password ?? ""))
                return await change(db, manager, account);
            db.NoteSignIn(account, "password-failed", actor.SessionId);
            await manager.AccessFailedAsync(account);
            return (T?)null;
        }, cancellation);
}
