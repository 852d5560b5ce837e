using System.Globalization;
using System.Security.Claims;

namespace MerajutASA.Infrastructure.Access;

/// <summary>What a session's cookie says about who signed in, and the way between it and the <see cref="Actor"/>.</summary>
public static class ActorClaims
{
    public const string Account = "ma:account";
    public const string Session = "ma:session";
    public const string Role = "ma:role";
    public const string RoleVersion = "ma:role-version";
    public const string Institution = "ma:institution";
    public const string Region = "ma:region";
    public const string SecondFactor = "ma:second-factor";

    /// <summary>Seconds since 1970.</summary>
    public const string SignedInAt = "ma:signed-in-at";

    /// <summary>The person's name as it is shown.</summary>
    public const string Name = "ma:name";

    /// <summary>The name of the institution or region, as it is shown.</summary>
    public const string Place = "ma:place";

    /// <summary><c>id</c> or <c>en</c>, as the account prefers.</summary>
    public const string Language = "ma:language";

    public static IEnumerable<Claim> ToClaims(Actor actor, string name, string? place, string? language)
    {
        yield return new Claim(Account, actor.AccountId.ToString());
        yield return new Claim(Session, actor.SessionId.ToString());
        yield return new Claim(Role, actor.Role.Stored());
        yield return new Claim(RoleVersion, actor.RoleVersion.ToString(CultureInfo.InvariantCulture));
        yield return new Claim(SecondFactor, actor.SecondFactor ? "true" : "false");
        yield return new Claim(SignedInAt, actor.SignedInAt.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));
        yield return new Claim(Name, name);
        if (actor.Institution is { } institution)
            yield return new Claim(Institution, institution.ToString());
        if (actor.Region is { } region)
            yield return new Claim(Region, region);
        if (place is not null)
            yield return new Claim(Place, place);
        if (language is not null)
            yield return new Claim(Language, language);
    }

    /// <summary>The same as an identity whose name and role are those of the actor, so that <c>[Authorize(Roles = …)]</c> reads them.</summary>
    public static ClaimsPrincipal ToPrincipal(Actor actor, string name, string? place, string? language, string scheme) =>
        new(new ClaimsIdentity(ToClaims(actor, name, place, language), scheme, Name, Role));

    /// <summary>Null when nobody has signed in, or when a claim is missing or unreadable: half a context is none.</summary>
    public static Actor? FromPrincipal(ClaimsPrincipal principal)
    {
        if (principal.Identity?.IsAuthenticated != true
            || !Guid.TryParse(principal.FindFirstValue(Account), out var account)
            || !Guid.TryParse(principal.FindFirstValue(Session), out var session)
            || !RoleNames.TryParsePerson(principal.FindFirstValue(Role), out var role)
            || !int.TryParse(principal.FindFirstValue(RoleVersion), NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            || !bool.TryParse(principal.FindFirstValue(SecondFactor), out var secondFactor)
            || !long.TryParse(principal.FindFirstValue(SignedInAt), NumberStyles.None, CultureInfo.InvariantCulture, out var signedInAt)
            || !TryInstitution(principal, out var institution))
            return null;
        return new Actor
        {
            AccountId = account,
            SessionId = session,
            Role = role,
            RoleVersion = version,
            SecondFactor = secondFactor,
            SignedInAt = DateTimeOffset.FromUnixTimeSeconds(signedInAt),
            Institution = institution,
            Region = principal.FindFirstValue(Region),
        };
    }

    private static bool TryInstitution(ClaimsPrincipal principal, out Guid? institution)
    {
        var claim = principal.FindFirstValue(Institution);
        var readable = Guid.TryParse(claim, out var id);
        institution = readable ? id : null;
        return readable || claim is null;
    }
}
