using MerajutASA.Infrastructure.Access;
using MerajutASA.Modules.Government.Relations.Web;

namespace MerajutASA.Modules.Government.Relations.ViewWeb;

/// <summary>The web of a region or around the own institution, or around one thing, as far as a picture holds.</summary>
[UseCase("government.view-web", Purpose.InstitutionRegister, Role.SocialOfficer, Role.Administrator, Role.LksaHead, Role.LksaStaff)]
internal sealed class ViewWeb(WebReader web)
{
    /// <summary>More is neither read nor drawn; the best connected are kept.</summary>
    public const int MostNodes = 2_000;

    /// <param name="actor">Who asks.</param>
    /// <param name="region">Only of this region.</param>
    /// <param name="around">Only what is at most so many ties away from this.</param>
    /// <param name="reach">How many ties.</param>
    /// <param name="cancellation">Stops the work.</param>
    public async Task<Outcome<ShownWeb>> RunAsync(Actor actor, string? region = null, Party? around = null, int reach = 2, CancellationToken cancellation = default)
    {
        var useCase = UseCase.Of<ViewWeb>();
        if (around is { Kind: PartyKind.Region } || reach is < 1 or > WebTexts.MostReach)
            return new Outcome<ShownWeb>.NotFound();
        var outcome = around is { } asked
            ? await web.ReadAroundAsync(actor, useCase, asked, reach, cancellation)
            : await web.ReadAsync(actor, useCase, region, cancellation);
        if (outcome is not Outcome<SeenWeb>.Done { Result: var seen })
            return outcome is Outcome<SeenWeb>.Refused refused ? new Outcome<ShownWeb>.Refused(refused.Code) : new Outcome<ShownWeb>.NotFound();
        var network = seen.Network();
        IReadOnlyList<Party> chosen = around is { } center ? Near(network, center, reach) : network.Nodes;
        var kept = chosen.OrderByDescending(network.Degree).ThenBy(node => node.Kind).ThenBy(node => node.Id).Take(MostNodes).ToHashSet();
        var named = await web.NameAsync(actor, useCase, kept.Where(node => node.Kind == PartyKind.Person), cancellation);
        var lines = kept.Where(node => node.Kind != PartyKind.Person || named.ContainsKey(node)).ToDictionary(node => node, node => named.GetValueOrDefault(node) ?? seen.Lines[node]);
        return new ShownWeb(lines, [.. seen.Edges.Where(edge => lines.ContainsKey(edge.From) && lines.ContainsKey(edge.To))], chosen.Count - kept.Count);
    }

    private static List<Party> Near(Network network, Party center, int reach)
    {
        if (!network.Has(center))
            return [];
        var (near, edge) = (new HashSet<Party> { center }, new List<Party> { center });
        for (var step = 0; step < reach; step++)
            edge = [.. edge.SelectMany(network.Beside).Where(near.Add)];
        return [.. near];
    }
}
