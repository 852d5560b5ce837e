using System.Security.Cryptography;

namespace MerajutASA.Modules.Children.Importing;

/// <summary>Reads a file into rows by column; says plainly when it is not what it should be.</summary>
internal static class SheetReader
{
    /// <exception cref="SheetFaultException">The file cannot be read as a sheet of children.</exception>
    public static Sheet Read(byte[] content)
    {
        if (content.Length == 0)
            throw new SheetFaultException("FileEmpty");
        if (content.Length > ImportLimits.Bytes)
            throw new SheetFaultException("FileTooLarge", ImportLimits.Bytes / (1024 * 1024));
        var lines = FileKinds.Of(content) switch
        {
            FileKind.Text => CsvSheet.Lines(content),
            FileKind.Workbook => WorkbookSheet.Lines(content),
            FileKind.MacroWorkbook => throw new SheetFaultException("FileWithMacros"),
            FileKind.EncryptedWorkbook => throw new SheetFaultException("FileEncrypted"),
            FileKind.OpenDocument => throw new SheetFaultException("FileOpenDocument"),
            FileKind.Bomb => throw new SheetFaultException("FileUnfoldsTooFar", ImportLimits.UnfoldedBytes / (1024 * 1024)),
            FileKind.OldWorkbook => throw new SheetFaultException("FileOldExcel"),
            _ => throw new SheetFaultException("FileNotASheet"),
        };
        return new Sheet(SHA256.HashData(content), Rows(lines));
    }

    private static List<SheetRow> Rows(IReadOnlyList<(int Number, IReadOnlyList<string> Cells)> lines)
    {
        var at = lines.Index().FirstOrDefault(line => line.Item.Cells.Any(cell => !string.IsNullOrWhiteSpace(cell)));
        if (at.Item.Cells is not { } headings)
            throw new SheetFaultException("FileEmpty");
        var columns = Headings.Read(headings);
        var rows = lines.Skip(at.Index + 1)
            .Select(line => new SheetRow(line.Number, columns.ToDictionary(column => column.Column, column => column.At < line.Cells.Count ? line.Cells[column.At] : "")))
            .Where(row => !row.IsEmpty).ToList();
        return rows.Count switch
        {
            0 => throw new SheetFaultException("FileWithoutRows"),
            > ImportLimits.Rows => throw new SheetFaultException("TooManyRows", ImportLimits.Rows),
            _ => rows,
        };
    }
}
