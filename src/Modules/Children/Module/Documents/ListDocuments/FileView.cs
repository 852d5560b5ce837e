using MerajutASA.Infrastructure.Documents.Files.Content;

namespace MerajutASA.Modules.Children.Documents;

/// <summary>A version of a document as its reader may know it.</summary>
internal sealed record FileView(Guid Id, int Number, int Version, FileType Type, long Length, Guid UploadedBy, DateTimeOffset StoredAt, FileScan Scan)
{
    public DateTimeOffset? ScannedAt { get; init; }

    public string? Threat { get; init; }

    public Guid? ReleasedBy { get; init; }

    public string? ReleaseReason { get; init; }

    public bool HasPreview { get; init; }

    public bool MayOpen { get; init; }

    public bool MayRelease { get; init; }
}
