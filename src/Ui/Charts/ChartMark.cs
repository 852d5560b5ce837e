namespace MerajutASA.Ui.Charts;

/// <summary>A part of a picture; later ones lie over earlier ones.</summary>
public abstract record ChartMark;
