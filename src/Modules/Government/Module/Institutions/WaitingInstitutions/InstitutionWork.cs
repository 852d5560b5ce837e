using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Infrastructure.Regions;
using MerajutASA.Modules.Government.Contracts;
using MerajutASA.Modules.Government.Institutions.ListInstitutions;
using MerajutASA.Ui.Localisation;
using MerajutASA.Ui.Work;
using Microsoft.Extensions.Localization;

namespace MerajutASA.Modules.Government.Institutions.WaitingInstitutions;

/// <summary>The register's part of Today.</summary>
internal sealed class InstitutionWork(ListWaitingInstitutions waiting, RegionCatalog regions, IStringLocalizer<Texts> texts) : IWorkSource
{
    public int Order => 10;

    public IReadOnlyCollection<Role> Roles { get; } = [Role.SocialOfficer];

    public bool Restricted => false;

    public WorkStart StartFor(Role role) => new(texts["Register"], InstitutionPaths.New);

    public async Task<Outcome<IReadOnlyList<WaitingWork>>> FindAsync(Actor actor, CancellationToken cancellation)
    {
        var outcome = await waiting.RunAsync(actor, cancellation);
        if (outcome is not Outcome<IReadOnlyList<WaitingInstitutions>>.Done done)
            return new Outcome<IReadOnlyList<WaitingWork>>.NotFound();
        var tree = await regions.GetAsync();
        return new Outcome<IReadOnlyList<WaitingWork>>.Done([.. done.Result.Select(list => Work(list, tree))]);
    }

    private WaitingWork Work(WaitingInstitutions list, RegionTree tree) => new(
        list.Kind.ToString(),
        texts[$"Work.{list.Kind}"],
        Formats.Number(list.Count),
        [.. list.First.Select(row => Line(list, row, tree))],
        list.Count > list.First.Count ? InstitutionPaths.List + Narrowed(list.Kind) : null);

    private WaitingLine Line(WaitingInstitutions list, InstitutionRow row, RegionTree tree) => new(
        row.Name, InstitutionPaths.Of(row.Id), tree.NameOf(RegionCode.UpTo(row.RegionCode, RegionLevel.Regency), RegionLevel.Regency), list.Kind switch
        {
            WaitingKind.PermitEnding => Ending(row.PermitUntil!.Value, list.Today),
            WaitingKind.AccreditationEnding => Ending(row.AccreditedUntil!.Value, list.Today),
            _ => texts["Since", Formats.Date(DateOnly.FromDateTime(row.StateSince.UtcDateTime))],
        });

    private string Ending(DateOnly day, DateOnly today) => texts[day < today ? "Ended" : "Ends", Formats.Date(day)];

    private static string Narrowed(WaitingKind kind) => kind switch
    {
        WaitingKind.PermitEnding => $"?{BoardFilter.Permit}={BoardFilter.Ending}&sort=permit-until",
        WaitingKind.AccreditationEnding => $"?{BoardFilter.State}={Codes.Of(InstitutionState.Active)}&sort=accredited-until",
        WaitingKind.Draft => $"?{BoardFilter.State}={Codes.Of(InstitutionState.Draft)}",
        _ => $"?{BoardFilter.State}={Codes.Of(InstitutionState.Suspended)}",
    };
}
