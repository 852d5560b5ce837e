using System.Security.Claims;
using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Accounts.Sessions;
using MerajutASA.Infrastructure.Accounts.SignIn;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace MerajutASA.Portal.SignIn;

/// <summary>What a request at the door brings, and what it is sent away with.</summary>
internal static class Visitor
{
    private const string Stamp = "ma:stamp";

    public static string? Device(this HttpContext context) => DeviceName.Of(context.Request.Headers.UserAgent);

    /// <summary>Who showed a password a short while ago; null when that was too long ago, or never.</summary>
    public static async Task<PendingSignIn?> PendingAsync(this HttpContext context)
    {
        var user = (await context.AuthenticateAsync(SignInCookie.Pending)).Principal;
        return Guid.TryParse(user?.FindFirstValue(ActorClaims.Account), out var account)
            && Guid.TryParse(user?.FindFirstValue(ActorClaims.Session), out var session) && user!.FindFirstValue(Stamp) is { } stamp
                ? new PendingSignIn(account, session, stamp)
                : null;
    }

    public static Task HoldAsync(this HttpContext context, PendingSignIn pending) => context.SignInAsync(
        SignInCookie.Pending,
        new ClaimsPrincipal(new ClaimsIdentity(
            [new(ActorClaims.Account, pending.Account.ToString()), new(ActorClaims.Session, pending.Session.ToString()), new(Stamp, pending.Stamp)],
            SignInCookie.Pending)));

    public static Task LetInAsync(this HttpContext context, SignInResult.SignedIn signedIn, string? place) => context.SignInAsync(
        CookieAuthenticationDefaults.AuthenticationScheme,
        ActorClaims.ToPrincipal(signedIn.Actor, signedIn.Name, place, signedIn.Language, CookieAuthenticationDefaults.AuthenticationScheme),
        new AuthenticationProperties { IsPersistent = false });

    public static async Task SendOutAsync(this HttpContext context)
    {
        await context.SignOutAsync(SignInCookie.Pending);
        await context.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
    }
}
