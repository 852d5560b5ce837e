using MerajutASA.Infrastructure.Access;
using MerajutASA.Portal.Http;
using MerajutASA.Portal.Shell;
using MerajutASA.Portal.SignIn;
using MerajutASA.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;

namespace MerajutASA.Portal.Composition;

internal static class ShellServices
{
    public static void AddPortalShell(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddRazorComponents().AddInteractiveServerComponents();
        services.AddCascadingAuthenticationState();
        services.AddMerajutUi();
        services.AddPortalLanguages();
        services.AddPortalAntiforgery(builder.Environment);
        services.AddSignInCookie(builder.Environment);
        services.AddAuthorization();
        services.AddHealthChecks();
        services.AddResponseCompression(options => options.EnableForHttps = true);
        services.AddScoped<IActorSource, ClaimsActorSource>();
        services.AddScoped<CircuitHandler, CircuitReference>();
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, RefusalAsAbsence>();
        services.AddSingleton<NavigationTree>();
        services.AddOptions<PortalOptions>().BindConfiguration(PortalOptions.Section);
    }

    private static void AddPortalAntiforgery(this IServiceCollection services, IHostEnvironment environment) =>
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = environment.IsDevelopment() ? "ma-form" : "__Host-ma-form";
            options.Cookie.SameSite = SameSiteMode.Strict;
            // The policy's frame-ancestors says more; the old header is written beside it.
            options.SuppressXFrameOptionsHeader = true;
            options.Cookie.SecurePolicy = environment.IsDevelopment() ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
        });
}
