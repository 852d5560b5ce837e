using System.Globalization;
using System.Xml;
using MiniExcelLibs;
using MiniExcelLibs.OpenXml;

namespace MerajutASA.Modules.Children.Importing;

/// <summary>Lines of the first sheet of an XLSX workbook, every cell as the text a person would have typed.</summary>
internal static class WorkbookSheet
{
    // Its cache of long texts is a file, and what is typed of a child must not lie in one.
    private static readonly OpenXmlConfiguration Options = new() { EnableSharedStringCache = false };

    public static IReadOnlyList<(int Number, IReadOnlyList<string> Cells)> Lines(byte[] content)
    {
        var lines = new List<(int, IReadOnlyList<string>)>();
        try
        {
            foreach (IDictionary<string, object?> row in Rows(content))
            {
                if (lines.Count > ImportLimits.Rows + 10)
                    throw new SheetFaultException("TooManyRows", ImportLimits.Rows);
                lines.Add((lines.Count + 1, [.. row.Values.Select(Text)]));
            }
        }
        catch (Exception broken) when (broken is XmlException or InvalidDataException or InvalidOperationException or FormatException or KeyNotFoundException)
        {
            throw new SheetFaultException("FileBroken", broken.GetType().Name);
        }

        return lines;
    }

    /// <summary>As far as a template may reach: one cell in the last column would make sixteen thousand of every row.</summary>
    private static IEnumerable<dynamic> Rows(byte[] content) => MiniExcel.QueryRange(
        new MemoryStream(content), useHeaderRow: false, sheetName: null, ExcelType.XLSX, startRowIndex: 1, startColumnIndex: 1, endRowIndex: null, ImportLimits.Columns, Options);

    private static string Text(object? cell) => cell switch
    {
        null => "",
        DateTime date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        // Sixteen digits as a number have lost the last one (IEEE 754): said, not guessed.
        double number when Math.Abs(number) >= 1e15 => number.ToString("E", CultureInfo.InvariantCulture),
        double number => number.ToString("0.##########", CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => cell.ToString() ?? "",
    };
}
