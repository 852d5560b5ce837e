using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Documents.Files.Content;
using MerajutASA.Infrastructure.Encryption;
using MerajutASA.Infrastructure.Postgres;

namespace MerajutASA.Modules.Government.Pictures;

/// <summary>A picture of an institution; its content lies sealed in MongoDB, and that there is one stands here (decision 0021).</summary>
[Class(DataClass.Internal)]
internal abstract class StoredPicture : GuardedRow
{
    public required Guid InstitutionId { get; init; }

    public required string RegionCode { get; init; }

    /// <summary>What it shows, for who does not see it.</summary>
    public required string Alternative { get; set; }

    /// <summary>The file's own key, sealed under the institution's.</summary>
    [Class(DataClass.Confidential)]
    public required Sealed<byte[]> Key { get; init; }

    public required FileType Type { get; init; }

    public required Guid ContentId { get; init; }

    public required long Length { get; init; }

    public required Guid PreviewId { get; init; }

    public required long PreviewLength { get; init; }

    public required PictureScan Scan { get; set; }

    public DateTimeOffset? ScannedAt { get; set; }

    /// <summary>What the scanner calls it.</summary>
    public string? Threat { get; set; }

    public DateTimeOffset? ReleasedAt { get; set; }

    public Guid? ReleasedBy { get; set; }

    public required DateTimeOffset AddedAt { get; init; }

    public required Guid AddedBy { get; init; }

    public DateTimeOffset? RemovedAt { get; set; }

    public Guid? RemovedBy { get; set; }

    /// <summary>What opens it whole, or its preview.</summary>
    public PictureTicket Ticket(SubjectKeys keys, SealedField<byte[]> key, bool preview) => new(
        Id, InstitutionId, preview ? PreviewId : ContentId, preview ? PreviewLength : Length, preview ? FileType.Jpeg : Type, keys.Open(key, InstitutionId, Id, Key));
}
