using SkiaSharp;

namespace MerajutASA.Ui.Papers;

/// <summary>A paper on sheets of A4 (595 × 842 points), each with its class, its number and the watermark.</summary>
public static class PaperPdf
{
    private const float SheetWidth = 595;
    private const float SheetHeight = 842;
    private const float Margin = 40;
    private const float Foot = 34;

    public static byte[] Write(Paper paper, PaperStamp stamp)
    {
        ArgumentNullException.ThrowIfNull(paper);
        ArgumentNullException.ThrowIfNull(stamp);
        using var stream = new MemoryStream();
        using (var document = SKDocument.CreatePdf(stream, new SKDocumentPdfMetadata { Title = paper.Title, Creator = "MerajutASA", RasterDpi = 144 }))
        {
            var sheets = Sheets([.. PaperBlocks.Of(paper, withTables: true)]);
            foreach (var (at, blocks) in sheets.Index())
            {
                var canvas = document.BeginPage(SheetWidth, SheetHeight);
                Paint(canvas, blocks);
                PaperMark.Paint(canvas, stamp.Watermark, SheetWidth, SheetHeight);
                Edges(canvas, stamp, stamp.Sheet(at + 1, sheets.Count));
                document.EndPage();
            }

            document.Close();
        }

        return stream.ToArray();
    }

    private static List<List<PaperBlock>> Sheets(IReadOnlyList<PaperBlock> blocks)
    {
        var room = SheetHeight - Margin - Foot - Margin;
        var sheets = new List<List<PaperBlock>> { new() };
        var used = 0.0;
        for (var at = 0; at < blocks.Count; at++)
        {
            // What leads needs room for what it leads to.
            var need = blocks[at].Height;
            for (var next = at; blocks[next].Leads && next + 1 < blocks.Count; next++)
                need += blocks[next + 1].Height;
            if (used > 0 && used + Math.Min(need, room) > room)
            {
                sheets.Add([]);
                used = 0;
                if (blocks[at].Repeats is { } head)
                {
                    sheets[^1].Add(head);
                    used = head.Height;
                }
            }

            sheets[^1].Add(blocks[at]);
            used += blocks[at].Height;
        }

        return sheets;
    }

    private static void Paint(SKCanvas canvas, List<PaperBlock> blocks)
    {
        var y = (double)Margin;
        foreach (var block in blocks)
        {
            using (new SKAutoCanvasRestore(canvas))
            {
                canvas.Translate(Margin, (float)y);
                block.Paint(canvas);
            }

            y += block.Height;
        }
    }

    private static void Edges(SKCanvas canvas, PaperStamp stamp, string number)
    {
        using var font = PaperInk.Font(8);
        using var strong = PaperInk.Font(8, strong: true);
        using var paint = PicturePainter.Filled(PaperInk.Muted);
        canvas.DrawText(stamp.Class, Margin, 26, SKTextAlign.Left, strong, paint);
        canvas.DrawText(number, SheetWidth - Margin, SheetHeight - 24, SKTextAlign.Right, font, paint);
        foreach (var (at, line) in PaperWords.Lines(stamp.Watermark, font, SheetWidth - (2 * Margin) - 60).Take(2).Index())
            canvas.DrawText(line, Margin, SheetHeight - 28 + (at * 10), SKTextAlign.Left, font, paint);
    }
}
