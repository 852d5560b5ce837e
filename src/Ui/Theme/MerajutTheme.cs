using MudBlazor;

namespace MerajutASA.Ui.Theme;

/// <summary>Colours, type and shapes of the portal: the only place that names them.</summary>
public static class MerajutTheme
{
    /// <summary>Series of a chart, in this order; each also wears a shape or a direct label.</summary>
    public static IReadOnlyList<string> Chart { get; } =
        ["#0B5D5B", "#C2570C", "#3B5BDB", "#7A3E9D", "#2B8A3E", "#A61E4D", "#5C6770"];

    public static MudTheme Create() => new()
    {
        PaletteLight = LightPalette.Create(),
        PaletteDark = DarkPalette.Create(),
        LayoutProperties = new LayoutProperties { DefaultBorderRadius = "6px", AppbarHeight = "56px" },
        Typography = Typefaces.Create(),
        Shadows = new Shadow { Elevation = [.. Enumerable.Range(0, 26).Select(Elevation)] },
    };

    /// <summary>What lies on the page has a line and no shadow; from 8 on MudBlazor floats: popovers, menus, dialogs.</summary>
    private static string Elevation(int level) =>
        level < 8 ? "none" : "0 1px 2px rgba(17,24,28,.10), 0 8px 24px rgba(17,24,28,.18)";
}
