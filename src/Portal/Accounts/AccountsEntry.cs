using System.Reflection;
using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Modules;
using MudBlazor;

namespace MerajutASA.Portal.Accounts;

/// <summary>Accounts belong to the portal and its infrastructure; here they enter the navigation beside the modules.</summary>
internal sealed class AccountsEntry : IModule
{
    public string Name => "identity";

    /// <summary>The portal's own pages are found already; naming them again would be refused.</summary>
    public Assembly Assembly => typeof(IModule).Assembly;

    public IReadOnlyList<NavigationEntry> Navigation { get; } =
    [
        new(NavigationGroups.Administration, "/accounts", typeof(Texts), "Accounts", Icons.Material.Outlined.Group, 10, Role.LksaHead, Role.SocialOfficer, Role.Administrator),
        new(NavigationGroups.Administration, "/accounts/requests", typeof(Texts), "Requests", Icons.Material.Outlined.PhonelinkErase, 20, Role.LksaHead, Role.SocialOfficer, Role.Administrator),
        new(NavigationGroups.Administration, "/synchronisation", typeof(Synchronisation.Texts), "Synchronisation", Icons.Material.Outlined.Sync, 30, Role.Administrator),
    ];

    public void Add(IServiceCollection services, IConfiguration configuration)
    {
        // Registered among the stores: verbs need accounts too.
    }
}
