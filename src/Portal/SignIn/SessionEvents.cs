using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Accounts.Sessions;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace MerajutASA.Portal.SignIn;

/// <summary>
/// Asks PostgreSQL on each request whether the session stands. While it does not answer, the cookie is believed until it does: nothing of
/// PostgreSQL can be read then, each unit of work asks again, and nobody is signed out by an outage.
/// </summary>
internal sealed class SessionEvents(SessionCheck sessions, ILogger<SessionEvents> logger) : CookieAuthenticationEvents
{
    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        if (context.Principal is { } user && ActorClaims.FromPrincipal(user) is { } actor && await StandsAsync(actor, context.HttpContext.RequestAborted))
            return;
        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(context.Scheme.Name);
    }

    private async Task<bool> StandsAsync(Actor actor, CancellationToken cancellation)
    {
        try
        {
            return await sessions.StandsAsync(actor, active: true, cancellation);
        }
        catch (StoreUnavailableException away)
        {
            logger.LogWarning("A session could not be checked: {Store} does not answer", away.Store);
            return true;
        }
    }
}
