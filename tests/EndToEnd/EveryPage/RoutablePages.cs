using System.Reflection;
using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Modules;
using MerajutASA.Portal.Shell;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;

namespace MerajutASA.EndToEnd.Tests.EveryPage;

/// <summary>Every page of the portal and of its modules, found by its address.</summary>
internal static class RoutablePages
{
    /// <summary>Addresses that need nothing filled in.</summary>
    public static IReadOnlyList<RoutablePage> Plain { get; } =
    [
        .. ModuleCatalog.Assemblies().Append(typeof(App).Assembly).SelectMany(assembly => assembly.GetTypes())
            .SelectMany(type => type.GetCustomAttributes<RouteAttribute>().Select(route => new RoutablePage(route.Template, Roles(type))))
            .Where(page => !page.Address.Contains('{')).OrderBy(page => page.Address, StringComparer.Ordinal),
    ];

    public static IEnumerable<string> Of(Role? role) => Plain.Where(page => page.Roles is null || (role is { } known && page.Roles.Contains(known))).Select(page => page.Address);

    /// <summary>Null where nobody is asked who they are.</summary>
    private static IReadOnlyCollection<Role>? Roles(Type type)
    {
        var asked = type.GetCustomAttributes<AuthorizeAttribute>(inherit: true).ToList();
        if (asked.Count == 0)
            return null;
        var named = asked.Select(attribute => attribute.Roles).OfType<string>().ToList();
        return named.Count == 0
            ? RoleNames.OfPeople
            : [.. named.SelectMany(roles => roles.Split(',', StringSplitOptions.TrimEntries)).Select(RoleNames.Parse)];
    }
}
