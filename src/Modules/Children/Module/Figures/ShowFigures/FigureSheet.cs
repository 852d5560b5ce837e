using MerajutASA.Ui.Papers;

namespace MerajutASA.Modules.Children.Figures.ShowFigures;

/// <summary>Published figures ready to be shown.</summary>
/// <param name="Paper">What it says; without sections before the first month is published.</param>
/// <param name="Data">What it was made of.</param>
/// <param name="Words">In which language.</param>
/// <param name="Pages">How many pages the places take.</param>
internal sealed record FigureSheet(Paper Paper, FigureData Data, FigureWords Words, int Pages);
