using SkiaSharp;

namespace MerajutASA.Ui.Papers;

/// <summary>The watermark across a sheet: pale, so that what lies below it can be read.</summary>
internal static class PaperMark
{
    public static void Paint(SKCanvas canvas, string text, double width, double height)
    {
        using var font = PaperInk.Font(15, strong: true);
        using var paint = PicturePainter.Filled(PaperInk.Ink.WithAlpha(22));
        var lines = PaperWords.Lines(text, font, width * 0.9);
        for (var y = 160.0; y < height; y += 300)
        {
            using var back = new SKAutoCanvasRestore(canvas);
            canvas.Translate((float)(width / 2), (float)y);
            canvas.RotateDegrees(-24);
            foreach (var (at, line) in lines.Index())
                canvas.DrawText(line, 0, at * 20, SKTextAlign.Center, font, paint);
        }
    }
}
