using MerajutASA.Infrastructure.Modules;
using MerajutASA.Portal.Http;
using MerajutASA.Portal.Shell;
using MerajutASA.Portal.SignIn;

namespace MerajutASA.Portal.Composition;

internal static class ShellEndpoints
{
    public static void MapPortalShell(this WebApplication app)
    {
        // Answered before anybody is asked who they are: a session costs a look into the database.
        app.MapStaticAssets().ShortCircuit();
        app.MapTheme().ShortCircuit();
        app.MapHealth();
        app.MapPreferences();
        app.MapStart();
        app.MapSignOut();
        foreach (var module in app.Services.GetServices<IModule>())
            module.Map(app);
        app.MapRazorComponents<App>()
            .AddInteractiveServerRenderMode(options => options.ContentSecurityFrameAncestorsPolicy = null)
            .AddAdditionalAssemblies([.. app.Services.GetServices<IModule>().Select(module => module.Assembly).Distinct()]);
    }
}
