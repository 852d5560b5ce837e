using MerajutASA.Ui.Charts;
using SkiaSharp;

namespace MerajutASA.Ui.Papers;

/// <summary>Paints a picture, as the page draws it on light ground.</summary>
internal static class PicturePainter
{
    public static void Paint(SKCanvas canvas, ChartPicture picture)
    {
        foreach (var mark in picture.Marks)
        {
            switch (mark)
            {
                case ChartShape { Ink: not ChartInk.Hit } shape:
                    using (var path = SKPath.ParseSvgPathData(shape.Path))
                        Paint(canvas, path, shape);
                    break;
                case ChartText words:
                    using (var font = PaperInk.Font(ChartText.Size, words.Strong))
                    using (var paint = Filled(words.Strong ? PaperInk.Ink : PaperInk.Muted))
                        canvas.DrawText(words.Text, (float)words.X, (float)words.Y, Align(words.Align), font, paint);
                    break;
            }
        }
    }

    public static SKPaint Filled(SKColor colour) => new() { Color = colour, IsAntialias = true, Style = SKPaintStyle.Fill };

    public static SKPaint Stroked(SKColor colour, float width, params float[] dashes) => new()
    {
        Color = colour,
        IsAntialias = true,
        Style = SKPaintStyle.Stroke,
        StrokeWidth = width,
        PathEffect = dashes.Length == 0 ? null : SKPathEffect.CreateDash(dashes, 0),
    };

    private static void Paint(SKCanvas canvas, SKPath path, ChartShape shape)
    {
        var colour = PaperInk.Chart(shape.Colour);
        foreach (var paint in shape.Ink switch
        {
            ChartInk.Full => [Filled(colour)],
            ChartInk.Hollow => [Filled(SKColors.White), Stroked(colour, 1.5f)],
            ChartInk.Pale => [Filled(colour.WithAlpha(56))],
            ChartInk.Line => [Stroked(colour, 2)],
            ChartInk.Dashed => [Stroked(colour, 2, 6, 4)],
            ChartInk.Dotted => [Stroked(colour, 2, 2, 3)],
            ChartInk.Grid => [Stroked(PaperInk.Rule, 1)],
            _ when PaperInk.Step(shape.Ink) is { } step => [Filled(step), Stroked(PaperInk.Muted, 0.5f)],
            _ => (SKPaint[])[],
        })
        {
            canvas.DrawPath(path, paint);
            paint.PathEffect?.Dispose();
            paint.Dispose();
        }
    }

    private static SKTextAlign Align(ChartAlign align) => align switch { ChartAlign.Middle => SKTextAlign.Center, ChartAlign.End => SKTextAlign.Right, _ => SKTextAlign.Left };
}
