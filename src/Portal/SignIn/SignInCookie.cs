using MerajutASA.Infrastructure.Accounts.SignIn;
using MerajutASA.Ui.Frame;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.Options;

namespace MerajutASA.Portal.SignIn;

/// <summary>
/// The cookie that carries a session's claims, and the short-lived one between password and second factor. Neither decides anything by
/// itself: the session's truth is in PostgreSQL.
/// </summary>
internal static class SignInCookie
{
    public const string Pending = "pending";

    public static void AddSignInCookie(this IServiceCollection services, IHostEnvironment environment)
    {
        services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme)
            .AddCookie(options =>
            {
                Protect(options, environment, "ma-session");
                options.LoginPath = ShellPaths.SignIn;
                options.ReturnUrlParameter = "from";
                options.EventsType = typeof(SessionEvents);
                // The session's own clocks decide, idle and absolute.
                options.SlidingExpiration = false;
            })
            .AddCookie(Pending, options => Protect(options, environment, "ma-pending"));
        services.AddOptions<CookieAuthenticationOptions>(CookieAuthenticationDefaults.AuthenticationScheme)
            .Configure<IOptions<SignInSettings>>((options, settings) => options.ExpireTimeSpan = settings.Value.Lifetime);
        services.AddOptions<CookieAuthenticationOptions>(Pending).Configure<IOptions<SignInSettings>>((options, settings) =>
        {
            options.ExpireTimeSpan = settings.Value.Pending;
            options.SlidingExpiration = false;
        });
    }

    private static void Protect(CookieAuthenticationOptions options, IHostEnvironment environment, string name)
    {
        // __Host- binds the cookie to this host and to HTTPS, which a developer's loopback address does not have.
        options.Cookie.Name = environment.IsDevelopment() ? name : $"__Host-{name}";
        options.Cookie.SecurePolicy = environment.IsDevelopment() ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.HttpOnly = true;
        options.Cookie.Path = "/";
    }
}
