using Microsoft.AspNetCore.Components.Authorization;

namespace MerajutASA.Infrastructure.Access;

/// <summary>
/// The actor of the scope at hand, a request or a circuit. A circuit outlives the request it began with, so nothing here
/// looks at an HttpContext; endpoints outside Razor are served by the middleware that hands the user to the same provider.
/// </summary>
internal sealed class ClaimsActorSource(AuthenticationStateProvider authentication) : IActorSource
{
    public async Task<Actor?> FindAsync() =>
        ActorClaims.FromPrincipal((await authentication.GetAuthenticationStateAsync()).User);
}
