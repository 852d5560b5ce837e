using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Graph;
using MerajutASA.Modules.Government.Relations.Web;

namespace MerajutASA.Modules.Government.Relations.FindConflicts;

/// <summary>People on both sides of an agreement, and in two organs of one foundation (UU 16/2001 ps. 29, 31 and 40).</summary>
[UseCase("government.find-conflicts", Purpose.Supervision, Role.SocialOfficer)]
internal sealed class FindConflicts(WebReader web)
{
    public async Task<Outcome<ShownConflicts>> RunAsync(Actor actor, string? region = null, CancellationToken cancellation = default)
    {
        var useCase = UseCase.Of<FindConflicts>();
        var found = new List<Conflict>();
        foreach (var (text, read) in new (string, Func<GraphRow, Conflict>)[]
        {
            (WebTexts.BothSides, row => Conflict.OfAgreement(ConflictKind.BothSides, row)), (WebTexts.GiverOnBoard, row => Conflict.OfAgreement(ConflictKind.GiverOnBoard, row)), (WebTexts.TwoOrgans, Conflict.OfOrgans),
        })
        {
            var outcome = await web.AskAsync(actor, useCase, text, region, read, cancellation);
            if (outcome is not Outcome<IReadOnlyList<Conflict>>.Done done)
                return new Outcome<ShownConflicts>.NotFound();
            found.AddRange(done.Result);
        }

        var lines = await web.NameAsync(actor, useCase, found.SelectMany(conflict => conflict.Parties), cancellation);
        return new ShownConflicts([.. found.Where(conflict => conflict.Parties.All(lines.ContainsKey))], lines);
    }
}
