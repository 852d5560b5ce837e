using MerajutASA.Infrastructure.Access;
using MerajutASA.Modules.Government.Relations.Web;

namespace MerajutASA.Modules.Government.Relations.FindCommunities;

/// <summary>Groups that are tied more closely within than to others.</summary>
[UseCase("government.find-communities", Purpose.InstitutionRegister, Role.SocialOfficer, Role.Administrator, Role.LksaHead, Role.LksaStaff)]
internal sealed class FindCommunities(WebReader web)
{
    private const int Smallest = 3;
    private const int Told = 5;

    public async Task<Outcome<IReadOnlyList<Community>>> RunAsync(Actor actor, string? region = null, CancellationToken cancellation = default)
    {
        var useCase = UseCase.Of<FindCommunities>();
        var outcome = await web.ReadAsync(actor, useCase, region, cancellation);
        if (outcome is not Outcome<SeenWeb>.Done { Result: var seen })
            return outcome is Outcome<SeenWeb>.Refused refused ? new Outcome<IReadOnlyList<Community>>.Refused(refused.Code) : new Outcome<IReadOnlyList<Community>>.NotFound();
        var network = seen.Network();
        var groups = network.Communities().Where(group => group.Count >= Smallest)
            .Select(group => (All: group, First: group.Where(node => node.Kind != PartyKind.Agreement).OrderByDescending(network.Degree).ThenBy(node => node.Id).Take(Told).ToList())).ToList();
        var names = await web.NameAsync(actor, useCase, groups.SelectMany(group => group.First).Where(node => node.Kind == PartyKind.Person), cancellation);
        return new Outcome<IReadOnlyList<Community>>.Done(
        [
            .. groups.Select(group => new Community(
                group.All.CountBy(node => node.Kind).OrderBy(pair => pair.Key).ToList(), [.. group.First.Select(node => names.GetValueOrDefault(node) ?? seen.Lines[node])])),
        ]);
    }
}
