using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Modules;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;

namespace MerajutASA.Portal.Tests.Sample;

/// <summary>A module as the frame sees one: entries of the navigation and pages, and nothing behind them.</summary>
public sealed class SampleModule : IModule
{
    public string Name => "sample";

    public IReadOnlyList<NavigationEntry> Navigation { get; } =
    [
        Entry(NavigationGroups.Today, "/sample/today", "Today", Icons.Material.Outlined.Today, 0, Role.LksaStaff, Role.LksaHead),
        Entry(NavigationGroups.Children, "/sample/children", "Children", Icons.Material.Outlined.Face, 0, Role.LksaStaff, Role.LksaHead, Role.SocialOfficer),
        Entry(NavigationGroups.Children, "/sample/children/new", "NewChild", Icons.Material.Outlined.PersonAddAlt, 1, Role.LksaHead),
        Entry(NavigationGroups.Cases, "/sample/case", "Cases", Icons.Material.Outlined.FolderShared, 0, Role.LksaStaff, Role.LksaHead),
        Entry(NavigationGroups.Institutions, "/sample/institutions", "Institutions", Icons.Material.Outlined.HomeWork, 0, Role.LksaHead, Role.SocialOfficer),
        Entry(NavigationGroups.Reports, "/sample/reports", "Reports", Icons.Material.Outlined.Assessment, 0, Role.LksaHead),
    ];

    public void Add(IServiceCollection services, IConfiguration configuration) => services.AddScoped<SampleChildren>();

    private static NavigationEntry Entry(string group, string href, string text, string icon, int order, params Role[] roles) =>
        new(group, href, typeof(Texts), text, icon, order, roles);
}
