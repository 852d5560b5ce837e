namespace MerajutASA.Infrastructure.Documents.Files.Content;

/// <summary>The types of files that are taken. What a file is, is read from its content and never from its name.</summary>
public enum FileType
{
    Jpeg,
    Png,
    WebP,
    Pdf,
    Mp3,
    M4a,
    Ogg,
    Docx,
    Xlsx,
    Odt,
}
