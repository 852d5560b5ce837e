using System.Reflection;
using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Modules;
using MudBlazor;

namespace MerajutASA.Portal.Today;

/// <summary>Today in the navigation: it belongs to no module, since every one brings its own work.</summary>
internal sealed class TodayEntry : IModule
{
    public const string Path = "/today";

    public string Name => "today";

    /// <summary>The portal's own pages are found already; naming them again would be refused.</summary>
    public Assembly Assembly => typeof(IModule).Assembly;

    public IReadOnlyList<NavigationEntry> Navigation { get; } =
        [new(NavigationGroups.Today, Path, typeof(Texts), "Title", Icons.Material.Outlined.Today, 0, Role.LksaStaff, Role.LksaHead, Role.SocialOfficer, Role.Administrator, Role.Company)];

    public void Add(IServiceCollection services, IConfiguration configuration)
    {
        // Registered beside it, in SignInServices.
    }
}
