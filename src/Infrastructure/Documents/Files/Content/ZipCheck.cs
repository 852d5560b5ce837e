using System.IO.Compression;

namespace MerajutASA.Infrastructure.Documents.Files.Content;

/// <summary>An archive that begins at its first byte and ends at its last, of few enough entries that unfold to no more than the limits.</summary>
internal static class ZipCheck
{
    private const int MostEntries = 5_000;
    private const long MostUnfolded = 300L * 1024 * 1024;
    private const int EndSize = 22;

    /// <summary>Begins the end of a central directory (APPNOTE 4.3.16).</summary>
    public static ReadOnlySpan<byte> EndMark => [0x50, 0x4B, 0x05, 0x06];

    /// <summary>Its entries by name, or why it is refused. The sizes are those that the archive claims; nothing is unfolded here.</summary>
    public static (IReadOnlyList<string> Names, string? Fault) Entries(byte[] content)
    {
        var end = content.AsSpan().LastIndexOf(EndMark);
        if (end < 0 || end + EndSize > content.Length)
            return ([], "Damaged");
        var comment = content[end + 20] | (content[end + 21] << 8);
        if (end + EndSize + comment != content.Length)
            return ([], "Hybrid");
        try
        {
            using var archive = new ZipArchive(new MemoryStream(content, writable: false), ZipArchiveMode.Read);
            if (archive.Entries.Count > MostEntries || archive.Entries.Sum(entry => entry.Length) > MostUnfolded)
                return ([], "TooLargeUnfolded");
            return archive.Entries.Any(entry => entry.IsEncrypted) ? ([], "Encrypted") : ([.. archive.Entries.Select(entry => entry.FullName)], null);
        }
        catch (InvalidDataException)
        {
            return ([], "Damaged");
        }
    }
}
