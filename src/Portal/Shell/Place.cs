using Microsoft.AspNetCore.Components;

namespace MerajutASA.Portal.Shell;

/// <summary>Where the reader is, as the static frame needs it.</summary>
internal static class Place
{
    /// <summary>The path without query, such as <c>/children</c>.</summary>
    public static string Path(this NavigationManager navigation) => new Uri(navigation.Uri).AbsolutePath;

    /// <summary>Path and query, to come back to.</summary>
    public static string Here(this NavigationManager navigation) => new Uri(navigation.Uri).PathAndQuery;

    /// <summary>The most exact of the links that hold this page: of <c>/a</c> and <c>/a/b</c> only one is current.</summary>
    public static string? CurrentOf(this NavigationManager navigation, IEnumerable<NavigationLink> links)
    {
        var path = navigation.Path();
        return links.Where(link => link.Holds(path)).MaxBy(link => link.Href.Length)?.Href;
    }
}
