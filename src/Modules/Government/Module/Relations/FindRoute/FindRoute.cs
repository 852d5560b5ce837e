using MerajutASA.Infrastructure.Access;
using MerajutASA.Modules.Government.Relations.Web;

namespace MerajutASA.Modules.Government.Relations.FindRoute;

/// <summary>How two things are connected, over as few ties as can be.</summary>
[UseCase("government.find-route", Purpose.InstitutionRegister, Role.SocialOfficer, Role.Administrator, Role.LksaHead, Role.LksaStaff)]
internal sealed class FindRoute(WebReader web)
{
    /// <returns>The web of the way alone, in its order; empty where there is none in sight.</returns>
    public async Task<Outcome<ShownRoute>> RunAsync(Actor actor, Party from, Party to, CancellationToken cancellation = default)
    {
        var useCase = UseCase.Of<FindRoute>();
        var outcome = await web.ReadAsync(actor, useCase, null, cancellation);
        if (outcome is not Outcome<SeenWeb>.Done { Result: var seen })
            return outcome is Outcome<SeenWeb>.Refused refused ? new Outcome<ShownRoute>.Refused(refused.Code) : new Outcome<ShownRoute>.NotFound();
        var path = seen.Network().Path(from, to);
        var steps = path.Zip(path.Skip(1), (a, b) => seen.Edges.First(edge => (edge.From == a && edge.To == b) || (edge.From == b && edge.To == a))).ToList();
        return new ShownRoute(path, steps, await web.NameAsync(actor, useCase, [.. path, from, to], cancellation));
    }
}
