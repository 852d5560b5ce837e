using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Infrastructure.Regions;
using MerajutASA.Modules.Government.Inspecting.ListInspections;
using MerajutASA.Ui.Localisation;
using MerajutASA.Ui.Work;
using Microsoft.Extensions.Localization;

namespace MerajutASA.Modules.Government.Inspecting.WaitingInspections;

/// <summary>The inspections' part of Today.</summary>
internal sealed class InspectionWork(ListWaitingInspections waiting, RegionCatalog regions, IStringLocalizer<Texts> texts) : IWorkSource
{
    public int Order => 5;

    public IReadOnlyCollection<Role> Roles { get; } = [Role.SocialOfficer, Role.LksaHead];

    public bool Restricted => false;

    public async Task<Outcome<IReadOnlyList<WaitingWork>>> FindAsync(Actor actor, CancellationToken cancellation)
    {
        if (await waiting.RunAsync(actor, cancellation) is not Outcome<IReadOnlyList<WaitingInspections>>.Done done)
            return new Outcome<IReadOnlyList<WaitingWork>>.NotFound();
        var tree = await regions.GetAsync();
        return new Outcome<IReadOnlyList<WaitingWork>>.Done([.. done.Result.Select(list => Work(list, tree))]);
    }

    private WaitingWork Work(WaitingInspections list, RegionTree tree) => new(
        $"Inspections{list.Kind}",
        texts[$"Work.{list.Kind}"],
        Formats.Number(list.Count),
        [.. list.First.Select(each => new WaitingLine(each.InstitutionName, InspectionPaths.Of(each.Id), tree.NameOf(each.RegionCode), texts[$"Why.{list.Kind}.{each.State}", Formats.Date(each.On)]))],
        list.Count > list.First.Count ? $"{InspectionPaths.List}?{InspectionFilter.ShowName}={Codes.Of(ShowOf(list.Kind))}" : null)
    { About = texts["Region"] };

    private static InspectionShow ShowOf(WaitingKind kind) => kind switch
    {
        WaitingKind.Escalated => InspectionShow.Escalated,
        WaitingKind.Late => InspectionShow.Overdue,
        WaitingKind.Answered or WaitingKind.ToMend => InspectionShow.Reported,
        _ => InspectionShow.Current,
    };
}
