namespace MerajutASA.Modules.Children.Figures.ShowFigures;

/// <summary>Which places stand beside each other; the codes stand in addresses.</summary>
internal enum FigureLevel
{
    Province,
    Regency,

    /// <summary>None: the country as a whole.</summary>
    Nation,
}
