using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Accounts.Sessions;
using MerajutASA.Ui.Frame;
using Microsoft.AspNetCore.Antiforgery;

namespace MerajutASA.Portal.SignIn;

/// <summary>Ends the session in PostgreSQL and drops the cookie; only by a form of this portal.</summary>
internal static class SignOutEndpoint
{
    public static void MapSignOut(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapPost(ShellPaths.SignOut, async (HttpContext context, IActorSource actors, IAntiforgery antiforgery) =>
        {
            if (!await antiforgery.IsRequestValidAsync(context))
                return Results.BadRequest();
            if (await actors.FindAsync() is { } actor)
                await EndAsync(context.RequestServices.GetRequiredService<EndSessions>(), actor);
            await context.SendOutAsync();
            return Results.LocalRedirect(ShellPaths.Home);
        });

    private static async Task EndAsync(EndSessions sessions, Actor actor)
    {
        try
        {
            await sessions.ThisAsync(actor);
        }
        catch (SessionRefusedException)
        {
            // Ended elsewhere a moment ago: what was asked for is so.
        }
    }
}
