using MerajutASA.Ui.Frame;
using MerajutASA.Ui.Theme;

namespace MerajutASA.Portal.Http;

internal static class Theme
{
    public static IEndpointConventionBuilder MapTheme(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet(ShellPaths.Theme, (HttpResponse response, ThemeStylesheet theme) =>
        {
            // The address carries the version.
            response.Headers.CacheControl = "public, max-age=31536000, immutable";
            return Results.Text(theme.Css, "text/css; charset=utf-8");
        });
}
