using MerajutASA.Ui.Charts;
using SkiaSharp;

namespace MerajutASA.Ui.Papers;

/// <summary>A paper as pieces, from its title to its last note.</summary>
internal static class PaperBlocks
{
    public const double Width = 515;
    private const double Small = 8.5;

    public static IEnumerable<PaperBlock> Of(Paper paper, bool withTables) =>
    [
        PaperWords.Block(paper.Title, Width, 18, strong: true, PaperInk.Ink, 4),
        .. paper.Facts.Select(fact => PaperWords.Block(fact, Width, 9.5, strong: false, PaperInk.Muted, 0)),
        new PaperBlock(8, _ => { }),
        .. paper.Figures.Count == 0 ? [] : (PaperBlock[])[Figures(paper)],
        .. paper.Sections.SelectMany(section => Section(section, withTables)),
        .. paper.Notes.Select(note => PaperWords.Block(note, Width, Small, strong: false, PaperInk.Muted, 3)),
    ];

    private static IEnumerable<PaperBlock> Section(PaperSection section, bool withTables) =>
    [
        PaperWords.Block(section.Heading, Width, 13, strong: true, PaperInk.Ink, 2) with { Leads = true },
        .. section.Lead is null ? [] : (PaperBlock[])[PaperWords.Block(section.Lead, Width, 9.5, strong: false, PaperInk.Muted, 6) with { Leads = true }],
        .. section.Pictures.Count == 1 ? [Picture(section.Pictures[0], Chart.WideWidth, Width)] : section.Pictures.Chunk(3).Select(Row),
        .. section.Legend.Select(Sign),
        new PaperBlock(8, _ => { }),
        .. withTables ? section.Tables.SelectMany(Table) : [],
        new PaperBlock(10, _ => { }),
    ];

    private static PaperBlock Figures(Paper paper)
    {
        var room = Width / Math.Min(5, paper.Figures.Count);
        return new PaperBlock(48, canvas =>
        {
            using var label = PaperInk.Font(Small);
            using var value = PaperInk.Font(16, strong: true);
            using var muted = PicturePainter.Filled(PaperInk.Muted);
            using var ink = PicturePainter.Filled(PaperInk.Ink);
            foreach (var (at, figure) in paper.Figures.Take(5).Index())
            {
                foreach (var (row, line) in PaperWords.Lines(figure.Label, label, room - 8).Take(2).Index())
                    canvas.DrawText(line, (float)(at * room), 9 + (row * 10), SKTextAlign.Left, label, muted);
                canvas.DrawText(figure.Value, (float)(at * room), 37, SKTextAlign.Left, value, ink);
            }
        });
    }

    private static PaperBlock Picture(PaperPicture picture, double natural, double width)
    {
        var drawn = picture.Draw(natural);
        var scale = width / drawn.Width;
        return new PaperBlock((drawn.Height * scale) + 4, canvas =>
        {
            canvas.Scale((float)scale);
            canvas.Translate(0, (float)-drawn.Top);
            PicturePainter.Paint(canvas, drawn);
        });
    }

    private static PaperBlock Row(PaperPicture[] pictures)
    {
        const double gap = 14, head = 14;
        var room = (Width - (2 * gap)) / 3;
        var blocks = pictures.Select(picture => Picture(picture, Chart.NarrowWidth, room)).ToList();
        return new PaperBlock(blocks.Max(block => block.Height) + head + 6, canvas =>
        {
            using var font = PaperInk.Font(9.5, strong: true);
            using var ink = PicturePainter.Filled(PaperInk.Ink);
            foreach (var (at, block) in blocks.Index())
            {
                using var back = new SKAutoCanvasRestore(canvas);
                canvas.Translate((float)(at * (room + gap)), 0);
                canvas.DrawText(pictures[at].Heading ?? "", 0, 9, SKTextAlign.Left, font, ink);
                canvas.Translate(0, (float)head);
                block.Paint(canvas);
            }
        });
    }

    private static PaperBlock Sign(ChartSign sign) => new(13, canvas =>
    {
        using (new SKAutoCanvasRestore(canvas))
        {
            canvas.Scale(0.9f);
            PicturePainter.Paint(canvas, new ChartPicture(16, 10, [new ChartShape(sign.Path, sign.Ink) { Colour = sign.Colour }]));
        }

        using var font = PaperInk.Font(Small);
        using var ink = PicturePainter.Filled(PaperInk.Ink);
        canvas.DrawText(sign.Text, 20, 8, SKTextAlign.Left, font, ink);
    });

    private static IEnumerable<PaperBlock> Table(PaperTable table)
    {
        var widths = PaperColumns.Widths(table, Width, Small);
        var head = Line(table.Columns.Select(column => column.Title).ToList(), table, widths, strong: true) with { Leads = true };
        yield return PaperWords.Block(table.Caption, Width, 9.5, strong: true, PaperInk.Ink, 2) with { Leads = true };
        yield return head;
        foreach (var row in table.Rows)
            yield return Line([.. row.Cells.Select(cell => cell.Text)], table, widths, strong: false) with { Repeats = head };
        yield return new PaperBlock(8, _ => { });
    }

    private static PaperBlock Line(IReadOnlyList<string> cells, PaperTable table, IReadOnlyList<double> widths, bool strong)
    {
        using var measure = PaperInk.Font(Small, strong);
        var lines = cells.Select((cell, at) => PaperWords.Lines(cell, measure, widths[at] - 6)).ToList();
        var height = (lines.Max(cell => cell.Count) * 11) + 4.0;
        return new PaperBlock(height, canvas =>
        {
            using var font = PaperInk.Font(Small, strong);
            using var ink = PicturePainter.Filled(PaperInk.Ink);
            using var rule = PicturePainter.Stroked(PaperInk.Rule, 0.7f);
            var x = 0.0;
            foreach (var (at, cell) in lines.Index())
            {
                var numeric = table.Columns[at].Numeric;
                foreach (var (row, line) in cell.Index())
                    canvas.DrawText(line, (float)(numeric ? x + widths[at] - 4 : x), 10 + (row * 11), numeric ? SKTextAlign.Right : SKTextAlign.Left, font, ink);
                x += widths[at];
            }

            canvas.DrawLine(0, (float)height - 1, (float)Width, (float)height - 1, rule);
        });
    }
}
