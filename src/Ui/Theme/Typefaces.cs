using System.Globalization;
using MudBlazor;

namespace MerajutASA.Ui.Theme;

/// <summary>Inter at 16 px and 1.5; headings 28, 22 and 18; no weight above 600.</summary>
internal static class Typefaces
{
    private static readonly string[] Inter = ["Inter Variable", "system-ui", "Segoe UI", "Roboto", "sans-serif"];

    public static Typography Create() => new()
    {
        Default = Set(new DefaultTypography(), 16, 400, "1.5"),
        H1 = Set(new H1Typography(), 28, 600, "1.25"),
        H2 = Set(new H2Typography(), 22, 600, "1.3"),
        H3 = Set(new H3Typography(), 18, 600, "1.4"),
        H4 = Set(new H4Typography(), 18, 600, "1.4"),
        H5 = Set(new H5Typography(), 16, 600, "1.5"),
        H6 = Set(new H6Typography(), 16, 600, "1.5"),
        Subtitle1 = Set(new Subtitle1Typography(), 16, 500, "1.5"),
        Subtitle2 = Set(new Subtitle2Typography(), 14, 500, "1.45"),
        Body1 = Set(new Body1Typography(), 16, 400, "1.5"),
        Body2 = Set(new Body2Typography(), 14, 400, "1.45"),
        Button = Set(new ButtonTypography(), 16, 500, "1.5"),
        Caption = Set(new CaptionTypography(), 14, 400, "1.45"),
        Overline = Set(new OverlineTypography(), 14, 500, "1.45"),
    };

    private static T Set<T>(T typography, int pixels, int weight, string lineHeight)
        where T : BaseTypography
    {
        typography.FontFamily = Inter;
        // rem, so that a reader's own text size is respected.
        typography.FontSize = (pixels / 16m).ToString("0.####", CultureInfo.InvariantCulture) + "rem";
        typography.FontWeight = weight.ToString(CultureInfo.InvariantCulture);
        typography.LineHeight = lineHeight;
        typography.LetterSpacing = "normal";
        typography.TextTransform = "none";
        return typography;
    }
}
