namespace MerajutASA.Ui.Webs;

/// <summary>A thing of a web that can be moved through.</summary>
/// <param name="Id">Tells it from the others.</param>
/// <param name="Kind">One of the kinds of the legend.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Told">What is said of it in the list beside the picture.</param>
/// <param name="X">Where the server placed it.</param>
/// <param name="Y">The same; it grows downwards.</param>
/// <param name="Size">From edge to edge.</param>
/// <param name="Href">The page about it, for who may open it.</param>
public sealed record LiveNode(string Id, string Kind, string Name, string Told, double X, double Y, double Size, string? Href);
