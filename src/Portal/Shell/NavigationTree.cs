using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Modules;
using Microsoft.Extensions.Localization;

namespace MerajutASA.Portal.Shell;

/// <summary>The modules' entries as one navigation: grouped by work, in the language of the request, cut to a role.</summary>
internal sealed class NavigationTree(IStringLocalizerFactory localizers, IStringLocalizer<Texts> texts, IEnumerable<IModule> modules)
{
    private readonly IReadOnlyList<NavigationEntry> entries =
        [.. modules.SelectMany(module => module.Navigation).OrderBy(GroupOrder).ThenBy(entry => entry.Order)];

    public IReadOnlyList<NavigationGroup> For(Role role) =>
    [
        .. entries.Where(entry => entry.Roles.Contains(role)).GroupBy(entry => entry.Group)
            .Select(group => new NavigationGroup(texts[$"Group.{group.Key}"], [.. group.Select(Link)])),
    ];

    /// <summary>Where the role's day begins; null when no module has work for it.</summary>
    public string? FirstOf(Role role) => entries.FirstOrDefault(entry => entry.Roles.Contains(role))?.Href;

    private static int GroupOrder(NavigationEntry entry) =>
        NavigationGroups.InOrder.Index().Where(group => group.Item == entry.Group).Select(group => (int?)group.Index).SingleOrDefault()
        ?? throw new InvalidOperationException($"'{entry.Href}' stands in the group '{entry.Group}', which the navigation does not have.");

    private NavigationLink Link(NavigationEntry entry) =>
        new(localizers.Create(entry.Texts)[entry.Text], entry.Href, entry.Icon);
}
