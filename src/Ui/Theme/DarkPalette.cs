using MudBlazor;

namespace MerajutASA.Ui.Theme;

internal static class DarkPalette
{
    public static PaletteDark Create() => new()
    {
        Background = "#11181C",
        BackgroundGray = "#0D1316",
        Surface = "#1A242A",
        AppbarBackground = "#1A242A",
        AppbarText = "#E7EDF0",
        DrawerBackground = "#1A242A",
        DrawerText = "#E7EDF0",
        DrawerIcon = "#A3B0B8",
        TextPrimary = "#E7EDF0",
        TextSecondary = "#A3B0B8",
        TextDisabled = "#8A979F",
        ActionDefault = "#A3B0B8",
        ActionDisabled = "#6C7981",
        ActionDisabledBackground = "#26323A",
        Primary = "#6CCBC4",
        PrimaryContrastText = "#0D1C1D",
        Secondary = "#F0B060",
        SecondaryContrastText = "#1F1503",
        Tertiary = "#A3B0B8",
        TertiaryContrastText = "#11181C",
        Info = "#8AB4FF",
        InfoContrastText = "#0B1526",
        Success = "#7BD39A",
        SuccessContrastText = "#0A1C11",
        Warning = "#F2B84B",
        WarningContrastText = "#1F1503",
        Error = "#FF9B8E",
        ErrorContrastText = "#2A0A06",
        Dark = "#E7EDF0",
        DarkContrastText = "#11181C",
        LinesDefault = "#2E3A42",
        LinesInputs = "#74828B",
        TableLines = "#283339",
        TableHover = "#202C33",
        Divider = "#2E3A42",
        DividerLight = "#243038",
        Skeleton = "#2A363D",
        HoverOpacity = 0.08,
    };
}
