namespace MerajutASA.Infrastructure.Documents.Files.Content;

/// <summary>What can be done with a file: looked at, read, listened to, or only taken away.</summary>
public enum FileGroup
{
    Image,
    Pdf,
    Audio,
    Office,
}
