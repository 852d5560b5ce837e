using MerajutASA.Ui.Frame;
using MerajutASA.Ui.Localisation;
using Microsoft.AspNetCore.Localization;

namespace MerajutASA.Portal.Http;

/// <summary>Language and appearance are links that set a cookie and come back: they work with scripts off.</summary>
internal static class Preferences
{
    private static readonly CookieOptions Year = new()
    {
        MaxAge = TimeSpan.FromDays(365),
        SameSite = SameSiteMode.Lax,
        HttpOnly = true,
        IsEssential = true,
    };

    public static void MapPreferences(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet(ShellPaths.Language + "/{code}", (HttpContext context, string code, string? from) =>
        {
            if (Language.Find(code) is not { } language)
                return Results.NotFound();
            var culture = new RequestCulture(language.Culture, language.Code);
            context.Response.Cookies.Append(Languages.Cookie, CookieRequestCultureProvider.MakeCookieValue(culture), Year);
            return Results.LocalRedirect(LocalPath.OrHome(from));
        });
        endpoints.MapGet(ShellPaths.Appearance + "/{name}", (HttpContext context, string name, string? from) =>
        {
            if (!Appearance.IsKnown(name))
                return Results.NotFound();
            context.Response.Cookies.Append(Appearance.Cookie, name, Year);
            return Results.LocalRedirect(LocalPath.OrHome(from));
        });
    }
}
