namespace MerajutASA.Infrastructure.Documents.Files.Content;

/// <summary>
/// A PDF is kept as it is, since a signed deed must stay what was signed: its author, its dates and whatever else it tells of itself stay
/// too. Refused are those that do something when opened, carry files, are locked, or are an archive at the same time. What lies in compressed
/// object streams is not looked into; the malware scan does that.
/// </summary>
internal static class PdfCheck
{
    /// <summary>Where its end must be found, in bytes from the end of the file.</summary>
    private const int Tail = 2_048;

    // Not /OpenAction: in most files that an office program makes it only says on which page to begin.
    private static readonly string[] Active = ["/JavaScript", "/JS", "/Launch", "/EmbeddedFile", "/RichMedia", "/XFA"];

    public static Inspection Check(FileForm form, byte[] content)
    {
        var tail = content.AsSpan(Math.Max(0, content.Length - Tail));
        var end = tail.LastIndexOf("%%EOF"u8);
        if (end < 0)
            return new Inspection.Refused("Damaged");
        if (tail[end..].IndexOf(ZipCheck.EndMark) >= 0)
            return new Inspection.Refused("Hybrid");
        if (Names(content, "/Encrypt"))
            return new Inspection.Refused("Encrypted");
        return Active.Any(name => Names(content, name)) ? new Inspection.Refused("Active") : new Inspection.Accepted(form, content);
    }

    /// <summary>Whether the name stands there as a whole: /JS and not /JSomething.</summary>
    private static bool Names(ReadOnlySpan<byte> content, string name)
    {
        var mark = System.Text.Encoding.ASCII.GetBytes(name);
        for (var rest = content; rest.IndexOf(mark) is var at && at >= 0; rest = rest[(at + mark.Length)..])
        {
            if (at + mark.Length >= rest.Length || !char.IsAsciiLetterOrDigit((char)rest[at + mark.Length]))
                return true;
        }

        return false;
    }
}
