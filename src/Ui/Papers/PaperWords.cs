using SkiaSharp;

namespace MerajutASA.Ui.Papers;

/// <summary>Words broken into lines.</summary>
internal static class PaperWords
{
    public static IReadOnlyList<string> Lines(string text, SKFont font, double width)
    {
        var lines = new List<string>();
        var line = "";
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var longer = line.Length == 0 ? word : $"{line} {word}";
            if (line.Length > 0 && font.MeasureText(longer) > width)
            {
                lines.Add(line);
                line = word;
            }
            else
            {
                line = longer;
            }
        }

        return [.. lines, line];
    }

    public static PaperBlock Block(string text, double width, double size, bool strong, SKColor colour, double after)
    {
        using var measure = PaperInk.Font(size, strong);
        var lines = Lines(text, measure, width);
        var step = size * 1.4;
        return new PaperBlock((lines.Count * step) + after, canvas =>
        {
            using var font = PaperInk.Font(size, strong);
            using var paint = PicturePainter.Filled(colour);
            foreach (var (at, line) in lines.Index())
                canvas.DrawText(line, 0, (float)((at * step) + size), SKTextAlign.Left, font, paint);
        });
    }
}
