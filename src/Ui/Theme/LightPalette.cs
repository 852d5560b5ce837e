using MudBlazor;

namespace MerajutASA.Ui.Theme;

/// <summary>Every ink stands at 4.5 : 1 or more on canvas and surface (WCAG 2.2, 1.4.3).</summary>
internal static class LightPalette
{
    public static PaletteLight Create() => new()
    {
        Background = "#F5F6F3",
        BackgroundGray = "#ECEEE9",
        Surface = "#FFFFFF",
        AppbarBackground = "#FFFFFF",
        AppbarText = "#1B2430",
        DrawerBackground = "#FFFFFF",
        DrawerText = "#1B2430",
        DrawerIcon = "#56616D",
        TextPrimary = "#1B2430",
        TextSecondary = "#56616D",
        TextDisabled = "#626C77",
        ActionDefault = "#56616D",
        ActionDisabled = "#8A939B",
        ActionDisabledBackground = "#E6E9E4",
        Primary = "#0B5D5B",
        PrimaryContrastText = "#FFFFFF",
        Secondary = "#A84B0A",
        SecondaryContrastText = "#FFFFFF",
        Tertiary = "#56616D",
        TertiaryContrastText = "#FFFFFF",
        Info = "#1D4ED8",
        Success = "#166534",
        Warning = "#8A4B00",
        Error = "#B42318",
        Dark = "#1B2430",
        LinesDefault = "#D9DDD5",
        LinesInputs = "#7C868F",
        TableLines = "#E3E6E0",
        TableHover = "#EEF3F1",
        Divider = "#D9DDD5",
        DividerLight = "#E9ECE6",
        Skeleton = "#E4E8E2",
        HoverOpacity = 0.06,
    };
}
