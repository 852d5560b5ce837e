using System.Security.Claims;
using System.Text.Encodings.Web;
using MerajutASA.Infrastructure.Access;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace MerajutASA.Testing.Site;

/// <summary>Every request comes from the one person, whatever it carries.</summary>
internal sealed class KnownPerson(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory log, UrlEncoder encoder, IActorSource source)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, log, encoder)
{
    public new const string Scheme = "known";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (await source.FindAsync() is not { } actor)
            return AuthenticateResult.NoResult();
        var user = new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.Name, "x"), new Claim(ClaimTypes.Role, actor.Role.Stored())], Scheme));
        return AuthenticateResult.Success(new AuthenticationTicket(user, Scheme));
    }
}
