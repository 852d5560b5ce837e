using System.IO.Compression;

namespace MerajutASA.Modules.Children.Importing;

/// <summary>Looks what a file is.</summary>
internal static class FileKinds
{
    private static readonly byte[] Zip = [0x50, 0x4B, 0x03, 0x04];
    private static readonly byte[] CompoundFile = [0xD0, 0xCF, 0x11, 0xE0];
    private static readonly byte[] Pdf = "%PDF"u8.ToArray();

    public static FileKind Of(byte[] content)
    {
        if (content.AsSpan().StartsWith(Zip))
            return IsWorkbook(content) ? FileKind.Workbook : FileKind.Other;
        if (content.AsSpan().StartsWith(CompoundFile))
            return FileKind.OldWorkbook;
        // No text has a zero byte, save UTF-16, which begins with its mark.
        var isText = !content.AsSpan().StartsWith(Pdf) && (!content.Contains((byte)0) || HasUtf16Mark(content));
        return isText ? FileKind.Text : FileKind.Other;
    }

    private static bool HasUtf16Mark(byte[] content) => content is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..];

    private static bool IsWorkbook(byte[] content)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(content), ZipArchiveMode.Read);
            // A few kilobytes may unfold to gigabytes.
            return archive.GetEntry("xl/workbook.xml") is not null && archive.Entries.Sum(entry => entry.Length) <= ImportLimits.UnfoldedBytes;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }
}
