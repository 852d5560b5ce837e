using MerajutASA.Ui.Frame;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace MerajutASA.Portal.SignIn;

/// <summary>The cookie that carries a session's claims.</summary>
internal static class SignInCookie
{
    public static void AddSignInCookie(this IServiceCollection services, IHostEnvironment environment) => services
        .AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme)
        .AddCookie(options =>
        {
            // __Host- binds the cookie to this host and to HTTPS, which a developer's loopback address does not have.
            options.Cookie.Name = environment.IsDevelopment() ? "ma-session" : "__Host-ma-session";
            options.Cookie.SecurePolicy = environment.IsDevelopment() ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
            options.Cookie.SameSite = SameSiteMode.Lax;
            options.Cookie.HttpOnly = true;
            options.LoginPath = ShellPaths.SignIn;
            options.ReturnUrlParameter = "from";
        });
}
