using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Documents.Files.Content;
using MerajutASA.Infrastructure.Encryption;
using MerajutASA.Infrastructure.Postgres;

namespace MerajutASA.Modules.Government.Profiles;

/// <summary>A photograph in an institution's profile; its content lies sealed in MongoDB.</summary>
[Class(DataClass.Internal)]
internal sealed class ProfilePhoto : GuardedRow
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

    public required PhotoScan Scan { get; set; }

    public DateTimeOffset? ScannedAt { get; set; }

    /// <summary>What the scanner calls it.</summary>
    public string? Threat { get; set; }

    public DateTimeOffset? ReleasedAt { get; set; }

    public Guid? ReleasedBy { get; set; }

    public required DateTimeOffset AddedAt { get; init; }

    public required Guid AddedBy { get; init; }

    public DateTimeOffset? RemovedAt { get; set; }

    public Guid? RemovedBy { get; set; }
}
