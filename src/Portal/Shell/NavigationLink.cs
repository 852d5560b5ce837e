namespace MerajutASA.Portal.Shell;

/// <summary>A line of the navigation, in the language of the request.</summary>

public sealed record NavigationLink(string Text, string Href, string Icon)
{
    /// <summary>Whether the page at <paramref name="path"/> is this one or lies below it.</summary>
    public bool Holds(string path) => path == Href || path.StartsWith(Href.TrimEnd('/') + '/', StringComparison.Ordinal);
}
