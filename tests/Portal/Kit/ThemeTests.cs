using MerajutASA.Ui.Theme;
using MudBlazor;
using MudBlazor.Utilities;
using Xunit;

namespace MerajutASA.Portal.Tests.Kit;

public sealed class ThemeTests
{
    private static readonly Dictionary<string, Func<Palette, MudColor>> Tones = new()
    {
        ["ink"] = palette => palette.TextPrimary,
        ["muted"] = palette => palette.TextSecondary,
        ["disabled"] = palette => palette.TextDisabled,
        ["primary"] = palette => palette.Primary,
        ["accent"] = palette => palette.Secondary,
        ["info"] = palette => palette.Info,
        ["success"] = palette => palette.Success,
        ["warning"] = palette => palette.Warning,
        ["danger"] = palette => palette.Error,
    };

    public static TheoryData<bool, string> Inks() => [.. new[] { false, true }.SelectMany(dark => Tones.Keys.Select(ink => (dark, ink)))];

    [Theory, MemberData(nameof(Inks))]
    public void Every_ink_can_be_read_on_canvas_and_surface(bool dark, string ink)
    {
        var palette = PaletteOf(dark);

        Assert.InRange(Contrast(Tones[ink](palette), palette.Background), 4.5, 21);
        Assert.InRange(Contrast(Tones[ink](palette), palette.Surface), 4.5, 21);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Words_on_a_button_and_lines_around_a_field_stand_out(bool dark)
    {
        var palette = PaletteOf(dark);

        Assert.InRange(Contrast(palette.PrimaryContrastText, palette.Primary), 4.5, 21);
        Assert.InRange(Contrast(palette.ErrorContrastText, palette.Error), 4.5, 21);
        Assert.InRange(Contrast(palette.LinesInputs, palette.Surface), 3, 21);
    }

    [Fact]
    public void The_measure_knows_black_on_white_and_grey_on_grey()
    {
        Assert.Equal(21, Contrast(new MudColor("#000000"), new MudColor("#FFFFFF")), 2);
        Assert.Equal(1, Contrast(new MudColor("#777777"), new MudColor("#777777")), 2);
    }

    [Fact]
    public async Task The_stylesheet_follows_the_device_unless_the_reader_chose()
    {
        var css = (await ThemeStylesheet.CreateAsync()).Css;

        Assert.Contains("--mud-palette-primary: rgba(11,93,91,1)", css, StringComparison.Ordinal);
        Assert.Contains("--mud-palette-primary: rgba(108,203,196,1)", css, StringComparison.Ordinal);
        Assert.Matches(@"@media \(prefers-color-scheme: dark\) \{[\s\S]*:root:not\(\[data-theme=light\]\)", css);
        Assert.Contains(":root[data-theme=dark]", css, StringComparison.Ordinal);
    }

    private static Palette PaletteOf(bool dark) => dark ? MerajutTheme.Create().PaletteDark : MerajutTheme.Create().PaletteLight;

    // WCAG 2.2, relative luminance and contrast ratio.
    private static double Contrast(MudColor one, MudColor other)
    {
        var (light, dark) = (Math.Max(Luminance(one), Luminance(other)), Math.Min(Luminance(one), Luminance(other)));
        return (light + 0.05) / (dark + 0.05);
    }

    private static double Luminance(MudColor colour) => (0.2126 * Linear(colour.R)) + (0.7152 * Linear(colour.G)) + (0.0722 * Linear(colour.B));

    private static double Linear(byte channel) => channel / 255.0 is var value && value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
}
