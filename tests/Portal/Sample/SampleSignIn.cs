using System.Text.Encodings.Web;
using MerajutASA.Infrastructure.Access;
using MerajutASA.Ui.Frame;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace MerajutASA.Portal.Tests.Sample;

/// <summary>Takes a cookie's word for a role, so that the frame can be looked at without accounts.</summary>
internal sealed class SampleSignIn(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory log, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, log, encoder)
{
    public const string Name = "sample";
    public const string Cookie = "sample-role";

    public static Actor ActorOf(Role role) => new()
    {
        AccountId = new Guid("11111111-1111-4111-8111-111111111111"),
        SessionId = new Guid("22222222-2222-4222-8222-222222222222"),
        Role = role,
        Institution = role is Role.LksaStaff or Role.LksaHead ? new Guid("33333333-3333-4333-8333-333333333333") : null,
        Region = role == Role.SocialOfficer ? "33.74" : null,
        RoleVersion = 1,
        SecondFactor = true,
        SignedInAt = DateTimeOffset.FromUnixTimeSeconds(1_795_000_000),
    };

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Request.Cookies[Cookie] is not { } stored)
            return Task.FromResult(AuthenticateResult.NoResult());
        var role = RoleNames.Parse(stored);
        var place = role == Role.SocialOfficer ? "Kota Semarang" : "LKSA Harapan Bangsa";
        var user = ActorClaims.ToPrincipal(ActorOf(role), "Rina Wulandari", place, language: null, Name);
        return Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(user, Name)));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Redirect(ShellPaths.SignInThen(Request.Path + Request.QueryString));
        return Task.CompletedTask;
    }
}
