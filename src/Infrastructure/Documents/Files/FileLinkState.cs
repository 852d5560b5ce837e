namespace MerajutASA.Infrastructure.Documents.Files;

/// <summary>Whether a link opens the file: of another session or file, or made up, it is none at all.</summary>
public enum FileLinkState
{
    Foreign,
    Expired,
    Holds,
}
