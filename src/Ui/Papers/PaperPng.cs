using SkiaSharp;

namespace MerajutASA.Ui.Papers;

/// <summary>The pictures of a paper as one picture at twice its size, with title, filters, notes and the watermark; without the tables.</summary>
public static class PaperPng
{
    private const float Margin = 32;
    private const float Scale = 2;

    public static byte[] Write(Paper paper, PaperStamp stamp)
    {
        ArgumentNullException.ThrowIfNull(paper);
        ArgumentNullException.ThrowIfNull(stamp);
        List<PaperBlock> blocks =
        [
            PaperWords.Block(stamp.Class, PaperBlocks.Width, 8.5, strong: true, PaperInk.Muted, 6),
            .. PaperBlocks.Of(paper, withTables: false),
            PaperWords.Block(stamp.Watermark, PaperBlocks.Width, 8.5, strong: false, PaperInk.Muted, 0),
        ];
        var (width, height) = (PaperBlocks.Width + (2 * Margin), blocks.Sum(block => block.Height) + (2 * Margin));
        using var surface = SKSurface.Create(new SKImageInfo((int)(width * Scale), (int)(height * Scale)))
            ?? throw new InvalidOperationException("There is no room for a picture of that size.");
        var canvas = surface.Canvas;
        canvas.Clear(SKColors.White);
        canvas.Scale(Scale);
        using (new SKAutoCanvasRestore(canvas))
        {
            canvas.Translate(Margin, Margin);
            foreach (var block in blocks)
            {
                using (new SKAutoCanvasRestore(canvas))
                    block.Paint(canvas);
                canvas.Translate(0, (float)block.Height);
            }
        }

        PaperMark.Paint(canvas, stamp.Watermark, width, height);
        using var image = surface.Snapshot();
        using var data = image.Encode(SKEncodedImageFormat.Png, 100);
        return data.ToArray();
    }
}
