namespace MerajutASA.Infrastructure.Documents.Files.Content;

/// <summary>A square within a picture, in parts of it, so that it holds for whichever size the picture is shown in.</summary>
/// <param name="X">Where the square stands between the left edge (0) and the right edge (1).</param>
/// <param name="Y">Where it stands between the upper edge (0) and the lower edge (1).</param>
/// <param name="Zoom">How much closer than the largest square that fits: 1 to 5.</param>
public sealed record Crop(double X = 0.5, double Y = 0.35, double Zoom = 1)
{
    public const double MostZoom = 5;

    /// <summary>In pixels of a picture of that size; whatever is asked for, the square lies within.</summary>
    public (float X, float Y, float Side) Of(int width, int height)
    {
        var side = Math.Min(width, height) / Bounded(Zoom, 1, MostZoom);
        return ((float)((width - side) * Bounded(X, 0, 1)), (float)((height - side) * Bounded(Y, 0, 1)), (float)side);
    }

    private static double Bounded(double value, double low, double high) => double.IsFinite(value) ? Math.Clamp(value, low, high) : low;
}
