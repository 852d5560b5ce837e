using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Accounts.Sessions;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;

namespace MerajutASA.Portal.SignIn;

/// <summary>A circuit outlives its request: it asks from time to time whether the session still stands, without keeping it alive by asking.</summary>
internal sealed class SessionRevalidation(SessionCheck sessions, ILoggerFactory loggers) : RevalidatingServerAuthenticationStateProvider(loggers)
{
    private readonly ILogger _logger = loggers.CreateLogger<SessionRevalidation>();

    protected override TimeSpan RevalidationInterval => TimeSpan.FromSeconds(30);

    protected override async Task<bool> ValidateAuthenticationStateAsync(AuthenticationState authenticationState, CancellationToken cancellationToken)
    {
        if (ActorClaims.FromPrincipal(authenticationState.User) is not { } actor)
            return false;
        try
        {
            return await sessions.StandsAsync(actor, active: false, cancellationToken);
        }
        catch (StoreUnavailableException away)
        {
            _logger.LogWarning("A circuit's session could not be checked: {Store} does not answer", away.Store);
            return true;
        }
    }
}
