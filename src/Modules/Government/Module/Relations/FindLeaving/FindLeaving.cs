using MerajutASA.Infrastructure.Access;
using MerajutASA.Modules.Government.Relations.Web;

namespace MerajutASA.Modules.Government.Relations.FindLeaving;

/// <summary>What is cut off if one supporter leaves.</summary>
[UseCase("government.find-leaving", Purpose.InstitutionRegister, Role.SocialOfficer, Role.Administrator, Role.LksaHead, Role.LksaStaff)]
internal sealed class FindLeaving(WebReader web)
{
    /// <summary>Each supporter by how many would stand alone without it; of the chosen one, who they are.</summary>
    public async Task<Outcome<ShownLeaving>> RunAsync(Actor actor, string? region = null, Party? supporter = null, CancellationToken cancellation = default)
    {
        var useCase = UseCase.Of<FindLeaving>();
        var outcome = await web.ReadAsync(actor, useCase, region, cancellation);
        if (outcome is not Outcome<SeenWeb>.Done { Result: var seen })
            return outcome is Outcome<SeenWeb>.Refused refused ? new Outcome<ShownLeaving>.Refused(refused.Code) : new Outcome<ShownLeaving>.NotFound();
        var supports = seen.Supports();
        var network = seen.Network();
        var cuts = network.CutPoints();
        var alone = supports.GroupBy(support => support.Recipient).Where(recipient => recipient.Select(support => support.Supporter).Distinct().Count() == 1)
            .ToLookup(recipient => recipient.First().Supporter, recipient => recipient.Key);
        var members = seen.Edges.Where(edge => edge.Type == "BELONGS_TO").ToLookup(edge => edge.To, edge => edge.From);
        var risks = supports.GroupBy(support => support.Supporter)
            .Select(each => new Leaving(seen.Lines[each.Key], each.Select(support => support.Recipient).Distinct().Count(), alone[each.Key].Count(), cuts.Contains(each.Key)))
            .OrderByDescending(risk => risk.Alone).ThenByDescending(risk => risk.Supported).ThenBy(risk => risk.Supporter.Name, StringComparer.Ordinal).ToList();
        return supporter is { } chosen && seen.Lines.ContainsKey(chosen)
            ? new ShownLeaving(risks, seen.Lines[chosen], [.. alone[chosen].Select(party => new Loss(seen.Lines[party], [.. members[party].Select(member => seen.Lines[member])]))], CutOff(seen, network, chosen))
            : new ShownLeaving(risks, null, [], []);
    }

    /// <summary>What hangs on the rest of the web by this supporter alone; the part in which most of it stays is the rest.</summary>
    private static IReadOnlyList<PartyLine> CutOff(SeenWeb seen, Network network, Party supporter)
    {
        var whole = network.Components().First(part => part.Contains(supporter)).ToHashSet();
        return
        [
            .. network.Components(without: supporter).Where(part => whole.Contains(part[0])).Skip(1).SelectMany(part => part)
                .Where(party => party.Kind is PartyKind.Institution or PartyKind.Foundation).Select(party => seen.Lines[party]).OrderBy(line => line.Name, StringComparer.Ordinal),
        ];
    }
}
