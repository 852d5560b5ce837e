using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;

namespace MerajutASA.Infrastructure.Analytics.SmallNumbers;

/// <summary>The published cells of one month of one dataset: written once, never changed.</summary>
[Class(DataClass.Public)]
internal sealed class Publication : GuardedRow
{
    public required string Dataset { get; init; }

    /// <summary>The first day of the month.</summary>
    public required DateOnly Period { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>As <see cref="CellText"/> writes them.</summary>
    public required string Cells { get; init; }

    /// <summary>SHA-256 of the cells' text in UTF-8.</summary>
    public required byte[] Digest { get; init; }
}
