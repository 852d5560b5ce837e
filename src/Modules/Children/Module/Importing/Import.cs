using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;

namespace MerajutASA.Modules.Children.Importing;

/// <summary>One file of children that was brought in; it names no child.</summary>
[Class(DataClass.Confidential)]
internal sealed class Import : GuardedRow
{
    public required Guid InstitutionId { get; init; }

    public required string RegionCode { get; init; }

    public required Guid ImportedBy { get; init; }

    public required DateTimeOffset ImportedAt { get; init; }

    /// <summary>SHA-256 of the file, by which a second import of the same file is noticed.</summary>
    public required byte[] FileHash { get; init; }

    public required int RowCount { get; init; }

    public DateTimeOffset? UndoneAt { get; set; }
}
