namespace MerajutASA.Infrastructure.Documents.Files.Content;

/// <summary>A type of files as the portal hands it out, and how large one may be, in bytes.</summary>
public sealed record FileForm(FileType Type, FileGroup Group, string MediaType, string Extension, int Most)
{
    private const int Megabyte = 1024 * 1024;

    /// <summary>The largest of all limits: before the content is seen, no more can be said.</summary>
    public static int MostOfAll { get; } = 30 * Megabyte;

    public static FileForm Of(FileType type) => type switch
    {
        FileType.Jpeg => new(type, FileGroup.Image, "image/jpeg", "jpg", 15 * Megabyte),
        FileType.Png => new(type, FileGroup.Image, "image/png", "png", 15 * Megabyte),
        FileType.WebP => new(type, FileGroup.Image, "image/webp", "webp", 15 * Megabyte),
        FileType.Pdf => new(type, FileGroup.Pdf, "application/pdf", "pdf", 20 * Megabyte),
        FileType.Mp3 => new(type, FileGroup.Audio, "audio/mpeg", "mp3", 30 * Megabyte),
        FileType.M4a => new(type, FileGroup.Audio, "audio/mp4", "m4a", 30 * Megabyte),
        FileType.Ogg => new(type, FileGroup.Audio, "audio/ogg", "ogg", 30 * Megabyte),
        FileType.Docx => new(type, FileGroup.Office, "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx", 15 * Megabyte),
        FileType.Xlsx => new(type, FileGroup.Office, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx", 15 * Megabyte),
        FileType.Odt => new(type, FileGroup.Office, "application/vnd.oasis.opendocument.text", "odt", 15 * Megabyte),
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "No such type."),
    };
}
