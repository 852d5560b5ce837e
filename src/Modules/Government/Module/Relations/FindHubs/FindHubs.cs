using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Regions;
using MerajutASA.Modules.Government.Relations.Web;

namespace MerajutASA.Modules.Government.Relations.FindHubs;

/// <summary>Who ties many together, and where ties are missing.</summary>
[UseCase("government.find-hubs", Purpose.InstitutionRegister, Role.SocialOfficer, Role.Administrator, Role.LksaHead, Role.LksaStaff)]
internal sealed class FindHubs(WebReader web)
{
    private const int Shown = 25;

    public async Task<Outcome<ShownHubs>> RunAsync(Actor actor, string? region = null, CancellationToken cancellation = default)
    {
        var useCase = UseCase.Of<FindHubs>();
        var outcome = await web.ReadAsync(actor, useCase, region, cancellation);
        if (outcome is not Outcome<SeenWeb>.Done { Result: var seen })
            return outcome is Outcome<SeenWeb>.Refused refused ? new Outcome<ShownHubs>.Refused(refused.Code) : new Outcome<ShownHubs>.NotFound();
        var network = seen.Network();
        var between = network.Betweenness();
        var hubs = network.Nodes.Where(node => node.Kind is not PartyKind.Agreement && network.Degree(node) > 1)
            .OrderByDescending(node => between[node]).ThenByDescending(network.Degree).ThenBy(node => node.Id).Take(Shown)
            .Select(node => new Hub(node, network.Degree(node), between[node])).ToList();
        var names = await web.NameAsync(actor, useCase, hubs.Select(hub => hub.Party).Where(party => party.Kind == PartyKind.Person), cancellation);
        return new ShownHubs(hubs, Gaps(seen), Bare(seen), hubs.ToDictionary(hub => hub.Party, hub => names.GetValueOrDefault(hub.Party) ?? seen.Lines[hub.Party]));
    }

    /// <summary>Institutions without a foundation, or without anybody who supports them or their foundation.</summary>
    private static List<Gap> Gaps(SeenWeb seen)
    {
        var foundations = seen.Edges.Where(edge => edge.Type == "BELONGS_TO").ToDictionary(edge => edge.From, edge => edge.To);
        var supported = Supported(seen);
        return
        [
            .. seen.Lines.Values.Where(line => line.Party.Kind == PartyKind.Institution)
                .Select(line => new Gap(line, !foundations.ContainsKey(line.Party), !IsSupported(line.Party, foundations, supported)))
                .Where(gap => gap.HasNoFoundation || gap.HasNoSupporter).OrderBy(gap => gap.Institution.RegionCode, StringComparer.Ordinal).ThenBy(gap => gap.Institution.Name, StringComparer.Ordinal),
        ];
    }

    /// <summary>Regencies whose institutions nobody supports.</summary>
    private static List<(string Region, int Institutions)> Bare(SeenWeb seen)
    {
        var foundations = seen.Edges.Where(edge => edge.Type == "BELONGS_TO").ToDictionary(edge => edge.From, edge => edge.To);
        var supported = Supported(seen);
        return
        [
            .. seen.Lines.Values.Where(line => line.Party.Kind == PartyKind.Institution).GroupBy(line => RegionCode.UpTo(line.RegionCode, RegionLevel.Regency))
                .Where(regency => !regency.Any(line => IsSupported(line.Party, foundations, supported)))
                .OrderBy(regency => regency.Key, StringComparer.Ordinal).Select(regency => (regency.Key, regency.Count())),
        ];
    }

    private static HashSet<Party> Supported(SeenWeb seen) => [.. seen.Supports().Select(support => support.Recipient)];

    private static bool IsSupported(Party institution, Dictionary<Party, Party> foundations, HashSet<Party> supported) =>
        supported.Contains(institution) || (foundations.TryGetValue(institution, out var foundation) && supported.Contains(foundation));
}
