using System.IO.Compression;
using System.Text;

namespace MerajutASA.Modules.Children.Importing;

/// <summary>Looks what a file is.</summary>
internal static class FileKinds
{
    private static readonly byte[] Zip = [0x50, 0x4B, 0x03, 0x04];
    private static readonly byte[] CompoundFile = [0xD0, 0xCF, 0x11, 0xE0];
    private static readonly byte[] Pdf = "%PDF"u8.ToArray();

    /// <summary>The stream in which an encrypted workbook lies, as a compound file names it ([MS-OFFCRYPTO] 2.3.4.4).</summary>
    private static readonly byte[] Encrypted = Encoding.Unicode.GetBytes("EncryptedPackage");

    public static FileKind Of(byte[] content)
    {
        if (content.AsSpan().StartsWith(Zip))
            return OfArchive(content);
        if (content.AsSpan().StartsWith(CompoundFile))
            return content.AsSpan().IndexOf(Encrypted) < 0 ? FileKind.OldWorkbook : FileKind.EncryptedWorkbook;
        // No text has a zero byte, save UTF-16, which begins with its mark.
        var isText = !content.AsSpan().StartsWith(Pdf) && (!content.Contains((byte)0) || HasUtf16Mark(content));
        return isText ? FileKind.Text : FileKind.Other;
    }

    private static bool HasUtf16Mark(byte[] content) => content is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..];

    private static FileKind OfArchive(byte[] content)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(content), ZipArchiveMode.Read);
            // The reading unfolds no entry beyond the length that is declared here.
            if (archive.Entries.Sum(entry => entry.Length) > ImportLimits.UnfoldedBytes)
                return FileKind.Bomb;
            if (archive.GetEntry("content.xml") is not null && archive.GetEntry("mimetype") is not null)
                return FileKind.OpenDocument;
            if (archive.GetEntry("xl/workbook.xml") is null)
                return FileKind.Other;
            return archive.GetEntry("xl/vbaProject.bin") is null ? FileKind.Workbook : FileKind.MacroWorkbook;
        }
        catch (InvalidDataException)
        {
            return FileKind.Other;
        }
    }
}
