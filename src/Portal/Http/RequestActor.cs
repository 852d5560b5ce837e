using Microsoft.AspNetCore.Components.Authorization;

namespace MerajutASA.Portal.Http;

/// <summary>
/// Hands the signed-in user to the request's AuthenticationStateProvider, as a circuit does for itself, so that plain
/// endpoints and pages learn who is asking in the same way.
/// </summary>
internal sealed class RequestActor(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context, AuthenticationStateProvider provider)
    {
        ((IHostEnvironmentAuthenticationStateProvider)provider)
            .SetAuthenticationState(Task.FromResult(new AuthenticationState(context.User)));
        return next(context);
    }
}
