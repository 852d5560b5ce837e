using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Accounts.SignIn;
using MerajutASA.Portal.Http;
using MerajutASA.Ui.Frame;

namespace MerajutASA.Portal.SignIn;

/// <summary>What follows each answer at the door, the same from every page of it.</summary>
internal sealed class Admission(PlaceNames places, ILogger<Admission> logger)
{
    public const string SecondFactorPage = "/sign-in/second-factor";
    public const string EnrolPage = "/sign-in/enrol";

    /// <summary>The page to go on to; null when the page itself says what is wrong.</summary>
    public async Task<string?> FollowAsync(HttpContext context, SignInResult result, string? from)
    {
        switch (result)
        {
            case SignInResult.PasswordAccepted accepted:
                await context.HoldAsync(accepted.Pending);
                return With(accepted.MustEnrol ? EnrolPage : SecondFactorPage, from);
            case SignInResult.SignedIn signedIn:
                await context.LetInAsync(signedIn, await PlaceAsync(signedIn.Actor));
                return from is null ? ShellPaths.Start : LocalPath.OrHome(from);
            case SignInResult.Expired:
                return With(ShellPaths.SignIn, from) + (from is null ? "?" : "&") + "again=1";
            default:
                return null;
        }
    }

    public static string With(string page, string? from) => from is null ? page : $"{page}?from={Uri.EscapeDataString(from)}";

    /// <summary>Signing in does not fail for want of a name to show.</summary>
    private async Task<string?> PlaceAsync(Actor actor)
    {
        try
        {
            return await places.OfAsync(actor);
        }
        catch (StoreUnavailableException away)
        {
            logger.LogWarning("The name of a place could not be read: {Store} does not answer", away.Store);
            return null;
        }
    }
}
