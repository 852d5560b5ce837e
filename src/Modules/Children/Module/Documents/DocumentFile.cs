using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Documents.Files.Content;
using MerajutASA.Infrastructure.Encryption;
using MerajutASA.Modules.Children.Storage;

namespace MerajutASA.Modules.Children.Documents;

/// <summary>The record of one upload. Its content lies sealed in MongoDB, while uploading under this row's id.</summary>
[Class(DataClass.Restricted)]
[AboutChild(nameof(ChildId))]
internal sealed class DocumentFile : CaseDetail
{
    public required Guid DocumentId { get; init; }

    /// <summary>Of the version, from 1; uploads that came to nothing leave gaps.</summary>
    public required int Number { get; init; }

    public required FileState State { get; set; }

    /// <summary>Bytes that the uploader promised.</summary>
    public required long SentLength { get; init; }

    public required DateTimeOffset BegunAt { get; init; }

    public required Guid UploadedBy { get; init; }

    /// <summary>The file's own key, under which its chunks are sealed.</summary>
    public required Sealed<byte[]> Key { get; init; }

    /// <summary>Why it was not kept: a code of <see cref="Inspection.Refused"/>.</summary>
    public string? Refusal { get; set; }

    public FileType? Type { get; set; }

    /// <summary>Bytes that were kept, after cleaning.</summary>
    public long? Length { get; set; }

    public DateTimeOffset? StoredAt { get; set; }

    public Guid? ContentId { get; set; }

    public Guid? PreviewId { get; set; }

    public long? PreviewLength { get; set; }

    public required FileScan Scan { get; set; }

    public DateTimeOffset? ScannedAt { get; set; }

    /// <summary>What the scanner calls it.</summary>
    public string? Threat { get; set; }

    public DateTimeOffset? ReleasedAt { get; set; }

    public Guid? ReleasedBy { get; set; }

    public Sealed<string>? ReleaseReason { get; set; }
}
