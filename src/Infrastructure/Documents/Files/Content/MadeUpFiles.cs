using SkiaSharp;

namespace MerajutASA.Infrastructure.Documents.Files.Content;

/// <summary>Files of nobody, for development and tests: a drawn face, a house and a page of text. The same number gives the same file.</summary>
public static class MadeUpFiles
{
    private static readonly SKColor[] Skins = [new(0x8D, 0x5A, 0x3B), new(0xA6, 0x6E, 0x4A), new(0xC2, 0x8B, 0x62), new(0x75, 0x48, 0x2F)];
    private static readonly SKColor[] Grounds = [new(0xD9, 0xE6, 0xE3), new(0xF0, 0xE3, 0xD2), new(0xDD, 0xE2, 0xF1), new(0xE9, 0xDD, 0xEA)];

    /// <summary>A JPEG of a drawn face, as a portrait would be framed.</summary>
    public static byte[] Face(int number, int width = 600, int height = 800)
    {
        using var bitmap = new SKBitmap(new SKImageInfo(width, height, SKColorType.Rgba8888, SKAlphaType.Opaque));
        using var canvas = new SKCanvas(bitmap);
        using var paint = new SKPaint { IsAntialias = true };
        canvas.Clear(Grounds[number % Grounds.Length]);
        var (x, y, r) = (width / 2f, height * 0.42f, Math.Min(width, height) * 0.26f);
        Disc(canvas, paint, new SKColor(0x0B, 0x5D, 0x5B), x, height * 1.02f, r * 1.5f);
        Disc(canvas, paint, new SKColor(0x24, 0x1A, 0x16), x, y - (r * 0.18f), r * 1.12f);
        Disc(canvas, paint, Skins[number / 3 % Skins.Length], x, y + (r * 0.06f), r);
        foreach (var side in new[] { -1, 1 })
        {
            Disc(canvas, paint, SKColors.White, x + (side * r * 0.38f), y - (r * 0.05f), r * 0.15f);
            Disc(canvas, paint, new SKColor(0x24, 0x1A, 0x16), x + (side * r * 0.38f), y - (r * 0.05f), r * 0.08f);
        }

        paint.Style = SKPaintStyle.Stroke;
        paint.StrokeWidth = r * 0.06f;
        paint.Color = new SKColor(0x4A, 0x21, 0x1C);
        canvas.DrawArc(new SKRect(x - (r * 0.4f), y + (r * 0.1f), x + (r * 0.4f), y + (r * 0.6f)), 20, 140, useCenter: false, paint);
        using var encoded = bitmap.Encode(SKEncodedImageFormat.Jpeg, 85);
        return encoded.ToArray();
    }

    /// <summary>A JPEG of a drawn house with a yard.</summary>
    public static byte[] House(int number, int width = 1200, int height = 900)
    {
        using var bitmap = new SKBitmap(new SKImageInfo(width, height, SKColorType.Rgba8888, SKAlphaType.Opaque));
        using var canvas = new SKCanvas(bitmap);
        using var paint = new SKPaint { IsAntialias = true };
        canvas.Clear(new SKColor(0xDD, 0xE9, 0xEE));
        void Box(SKColor colour, float left, float top, float right, float bottom)
        {
            paint.Color = colour;
            canvas.DrawRect(new SKRect(left * width, top * height, right * width, bottom * height), paint);
        }

        Box(new SKColor(0x8F, 0xB0, 0x7A), 0, 0.72f, 1, 1);
        Box(Grounds[number % Grounds.Length], 0.2f, 0.42f, 0.8f, 0.82f);
        // A roof of steps, each narrower than the one below.
        for (var step = 0; step < 12; step++)
            Box(new SKColor(0xA8, 0x4B, 0x0A), 0.14f + (step * 0.03f), 0.4f - (step * 0.02f), 0.86f - (step * 0.03f), 0.42f - (step * 0.02f));
        Box(new SKColor(0x0B, 0x5D, 0x5B), 0.46f, 0.6f, 0.54f, 0.82f);
        foreach (var left in new[] { 0.27f, 0.63f })
            Box(SKColors.White, left, 0.52f - (number % 3 * 0.02f), left + 0.1f, 0.62f);
        using var encoded = bitmap.Encode(SKEncodedImageFormat.Jpeg, 85);
        return encoded.ToArray();
    }

    /// <summary>A PDF of one page of A4 with lines where text would stand: the machine may have no typeface.</summary>
    public static byte[] Page(int number)
    {
        using var stream = new MemoryStream();
        using (var document = SKDocument.CreatePdf(stream))
        {
            var canvas = document.BeginPage(595, 842);
            using var paint = new SKPaint { Color = new SKColor(0x56, 0x61, 0x6D) };
            canvas.DrawRect(72, 72, 200 + (number % 5 * 20), 18, paint);
            for (var line = 0; line < 18; line++)
                canvas.DrawRect(72, 120 + (line * 24), 300 + ((number + (line * 7)) % 12 * 12), 8, paint);
            document.EndPage();
            document.Close();
        }

        return stream.ToArray();
    }

    private static void Disc(SKCanvas canvas, SKPaint paint, SKColor colour, float x, float y, float radius)
    {
        paint.Color = colour;
        canvas.DrawCircle(x, y, radius, paint);
    }
}
