namespace MerajutASA.Infrastructure.Documents.Files.Content;

/// <summary>
/// Documents of office programs are kept as they are, with the author and the dates that they name; those that carry programs or other
/// files are refused.
/// </summary>
internal static class OfficeCheck
{
    private static readonly string[] Active = ["vbaproject.bin", "activex", "embeddings/", "basic/", "scripts/", "object 1/", "externallinks/"];

    public static Inspection Check(byte[] content)
    {
        var (names, fault) = ZipCheck.Entries(content);
        if (fault is not null)
            return new Inspection.Refused(fault);
        if (names.Any(name => Active.Any(part => name.Contains(part, StringComparison.OrdinalIgnoreCase))))
            return new Inspection.Refused("Active");
        return Type(content, names) is not { } type
            ? new Inspection.Refused("NotAllowed")
            : content.Length > FileForm.Of(type).Most ? new Inspection.Refused("TooLarge", FileForm.Of(type).Most / 1024 / 1024) : new Inspection.Accepted(FileForm.Of(type), content);
    }

    private static FileType? Type(byte[] content, IReadOnlyList<string> names)
    {
        if (Signatures.Of(content) == FileType.Odt)
            return names.Contains("content.xml") ? FileType.Odt : null;
        if (!names.Contains("[Content_Types].xml"))
            return null;
        return names.Contains("word/document.xml") ? FileType.Docx : names.Contains("xl/workbook.xml") ? FileType.Xlsx : null;
    }
}
