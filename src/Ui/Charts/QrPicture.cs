using System.Text;
using QRCoder;

namespace MerajutASA.Ui.Charts;

/// <summary>A QR code (ISO/IEC 18004) as part of a drawing, with its quiet zone.</summary>
public static class QrPicture
{
    /// <param name="text">What it says.</param>
    /// <param name="side">Its width and height.</param>
    public static ChartShape Of(string text, double side)
    {
        using var generator = new QRCodeGenerator();
        using var data = generator.CreateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var rows = data.ModuleMatrix;
        var module = side / rows.Count;
        var path = new StringBuilder();
        foreach (var (at, row) in rows.Index())
        {
            // Runs of dark modules as one piece: single squares would show hairlines between them.
            for (var from = 0; from < row.Count; from++)
            {
                if (!row[from])
                    continue;
                var to = from;
                while (to + 1 < row.Count && row[to + 1])
                    to++;
                path.Append(ChartPath.Rect(from * module, at * module, (to - from + 1) * module, module));
                from = to;
            }
        }

        return new ChartShape(path.ToString(), ChartInk.Step5);
    }
}
