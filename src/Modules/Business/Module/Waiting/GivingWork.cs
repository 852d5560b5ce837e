using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Infrastructure.Regions;
using MerajutASA.Modules.Business.Companies;
using MerajutASA.Modules.Business.Contracts;
using MerajutASA.Modules.Business.Pledges;
using MerajutASA.Ui.Localisation;
using MerajutASA.Ui.Work;
using Microsoft.Extensions.Localization;

namespace MerajutASA.Modules.Business.Waiting;

/// <summary>Giving's part of Today.</summary>
internal sealed class GivingWork(ListWaitingGiving waiting, RegionCatalog regions, IStringLocalizer<Texts> texts) : IWorkSource
{
    public int Order => 8;

    public IReadOnlyCollection<Role> Roles { get; } = [Role.SocialOfficer, Role.LksaHead, Role.Company];

    public bool Restricted => false;

    public WorkStart? StartFor(Role role) => role == Role.Company ? new WorkStart(texts["ToNeeds"], $"{BusinessPaths.Needs}?state=open") : null;

    public async Task<Outcome<IReadOnlyList<WaitingWork>>> FindAsync(Actor actor, CancellationToken cancellation)
    {
        if (await waiting.RunAsync(actor, cancellation) is not Outcome<IReadOnlyList<WaitingGiving>>.Done done)
            return new Outcome<IReadOnlyList<WaitingWork>>.NotFound();
        var tree = await regions.GetAsync();
        return new Outcome<IReadOnlyList<WaitingWork>>.Done([.. done.Result.Select(list => Work(list, tree))]);
    }

    private WaitingWork Work(WaitingGiving list, RegionTree tree) => new(
        $"Giving{list.Kind}",
        texts[$"Work.{list.Kind}"],
        Formats.Number(list.Count),
        [
            .. list.First.Select(each => new WaitingLine(
                each.Title,
                list.Kind == WaitingKind.Applied ? BusinessPaths.Company(each.Id) : BusinessPaths.Pledge(each.Id),
                list.Kind == WaitingKind.Applied ? tree.NameOf(each.About) : each.About,
                each.Amount is { } amount ? texts["Why.Pledged", Formats.Rupiah(amount), Formats.Date(IndonesianDay.Of(each.Since))] : texts["Why.Applied", Formats.Date(IndonesianDay.Of(each.Since))])),
        ],
        list.Count > list.First.Count ? All(list.Kind) : null)
    { About = texts[list.Kind == WaitingKind.Applied ? "Seat" : list.Kind == WaitingKind.ToPay ? "Institution" : "Company"] };

    private static string All(WaitingKind kind) => kind switch
    {
        WaitingKind.Applied => $"{BusinessPaths.Companies}?{CompanyFilter.StateName}={Codes.Of(CompanyState.Applied)}",
        WaitingKind.ToAccount => $"{BusinessPaths.Pledges}?{PledgeFilter.StateName}={Codes.Of(PledgeState.Settled)}",
        WaitingKind.ToReturn => BusinessPaths.Pledges,
        _ => $"{BusinessPaths.Pledges}?{PledgeFilter.StateName}={Codes.Of(PledgeState.Pledged)}",
    };
}
