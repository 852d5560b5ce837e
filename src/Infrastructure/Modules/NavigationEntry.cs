using MerajutASA.Infrastructure.Access;

namespace MerajutASA.Infrastructure.Modules;

/// <summary>
/// A line of the navigation. <paramref name="Text"/> is a key of <paramref name="Texts"/>, the module's resource class;
/// <paramref name="Icon"/> a MudBlazor icon string.
/// </summary>
public sealed record NavigationEntry(string Group, string Href, Type Texts, string Text, string Icon, int Order, params Role[] Roles);
