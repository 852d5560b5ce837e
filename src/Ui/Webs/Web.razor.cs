using System.Globalization;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace MerajutASA.Ui.Webs;

/// <summary>Buttons bring it nearer and move it, so that a keyboard and a switch reach what a mouse does; things that lead somewhere are links.</summary>
public sealed partial class Web
{
    private WebPicture? seen;
    private WebView view = new(0, 0, 1, 1);

    [Parameter, EditorRequired] public WebPicture Picture { get; set; } = default!;

    /// <summary>What the picture shows, in a sentence.</summary>
    [Parameter, EditorRequired] public string Label { get; set; } = "";

    [Parameter] public IReadOnlyList<WebSign> Legend { get; set; } = [];

    private IReadOnlyList<(string Text, string Icon, bool Idle, Func<WebView> Next)> Tools =>
    [
        ("Nearer", Icons.Material.Outlined.ZoomIn, view.IsNearest, () => view.Zoomed(nearer: true)),
        ("Farther", Icons.Material.Outlined.ZoomOut, view.IsWhole, () => view.Zoomed(nearer: false)),
        ("Left", Icons.Material.Outlined.ArrowBack, false, () => view.Moved(-1, 0)),
        ("Right", Icons.Material.Outlined.ArrowForward, false, () => view.Moved(1, 0)),
        ("Up", Icons.Material.Outlined.ArrowUpward, false, () => view.Moved(0, -1)),
        ("Down", Icons.Material.Outlined.ArrowDownward, false, () => view.Moved(0, 1)),
        ("Whole", Icons.Material.Outlined.ZoomOutMap, false, () => WebView.Of(Picture)),
    ];

    protected override void OnParametersSet()
    {
        if (ReferenceEquals(seen, Picture))
            return;
        (seen, view) = (Picture, WebView.Of(Picture));
    }

    private static string Kind(bool hollow) => hollow ? "ma-web-hollow" : "ma-web-full";

    private static string N(double number) => number.ToString("0.#", CultureInfo.InvariantCulture);

    private static string Placed(WebNode node) => $"translate({N(node.At.X)} {N(node.At.Y)}) scale({N(node.Size)})";
}
