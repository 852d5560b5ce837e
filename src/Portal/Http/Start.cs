using MerajutASA.Infrastructure.Access;
using MerajutASA.Portal.Shell;
using MerajutASA.Ui.Frame;

namespace MerajutASA.Portal.Http;

/// <summary>The door after sign-in: each role lands on the first page of its own work.</summary>
internal static class Start
{
    public static void MapStart(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet(ShellPaths.Start, async (IActorSource actors, NavigationTree navigation) =>
            await actors.FindAsync() is { } actor
                ? Results.LocalRedirect(navigation.FirstOf(actor.Role) ?? ShellPaths.Account)
                : Results.LocalRedirect(ShellPaths.SignIn));
}
