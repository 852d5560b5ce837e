namespace MerajutASA.Ui.Charts.Maps;

/// <summary>An outline of the map.</summary>
/// <param name="Codes">The provinces of today that lie in it: four of Papua and two of Papua Barat share theirs until the source draws them.</param>
/// <param name="Path">As SVG writes it.</param>
/// <param name="X">Where a word may stand in it.</param>
/// <param name="Y">Where a word may stand in it.</param>
/// <param name="Width">Of its largest part.</param>
public sealed record ProvinceShape(IReadOnlyList<string> Codes, string Path, double X, double Y, double Width);
