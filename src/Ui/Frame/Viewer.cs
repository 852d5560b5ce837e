using System.Security.Claims;
using MerajutASA.Infrastructure.Access;

namespace MerajutASA.Ui.Frame;

/// <summary>Who looks at the page, as the frame shows them. It decides nothing: that is the actor's part.</summary>
public sealed record Viewer(string Name, Role Role, string? Place)
{
    /// <summary>At most two letters that stand for the name.</summary>
    public string Initials => string.Concat(Name
        .Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(part => char.IsLetter(part[0])).Take(2).Select(part => part[0]))
        .ToUpperInvariant();

    /// <summary>Null when nobody has signed in.</summary>
    public static Viewer? From(ClaimsPrincipal user) => ActorClaims.FromPrincipal(user) is { } actor
        ? new Viewer(user.FindFirst(ActorClaims.Name)?.Value ?? "", actor.Role, user.FindFirst(ActorClaims.Place)?.Value)
        : null;
}
