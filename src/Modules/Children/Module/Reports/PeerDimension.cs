namespace MerajutASA.Modules.Children.Reports;

/// <summary>By what an institution is held against its peers: the published dimensions of <see cref="Figures.ChildFigures.Entered"/>, under their codes.</summary>
internal enum PeerDimension
{
    Age,
    Reason,
    Sex,
}
