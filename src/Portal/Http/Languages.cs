using System.Globalization;
using MerajutASA.Infrastructure.Access;
using MerajutASA.Ui.Localisation;
using Microsoft.AspNetCore.Localization;

namespace MerajutASA.Portal.Http;

/// <summary>The switch's cookie first, then what the account prefers, then Bahasa Indonesia; never what the browser guesses.</summary>
internal static class Languages
{
    public const string Cookie = "ma-language";

    public static void AddPortalLanguages(this IServiceCollection services) => services.AddRequestLocalization(options =>
    {
        options.DefaultRequestCulture = new RequestCulture(Language.Indonesian.Culture, Language.Indonesian.Code);
        options.SupportedCultures = [.. Language.All.Select(language => new CultureInfo(language.Culture))];
        options.SupportedUICultures = [.. Language.All.Select(language => new CultureInfo(language.Code))];
        options.RequestCultureProviders =
        [
            new CookieRequestCultureProvider { CookieName = Cookie },
            new CustomRequestCultureProvider(context => Task.FromResult(OfAccount(context))),
        ];
    });

    private static ProviderCultureResult? OfAccount(HttpContext context) =>
        Language.Find(context.User.FindFirst(ActorClaims.Language)?.Value) is { } language
            ? new ProviderCultureResult(language.Culture, language.Code)
            : null;
}
