using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;

namespace MerajutASA.Modules.Government.Standards;

/// <summary>One version of a standard that institutions are inspected against.</summary>
[Class(DataClass.Internal)]
internal sealed class Standard : GuardedRow
{
    /// <summary>The same for all versions, such as <c>permensos-30</c>.</summary>
    public required string Code { get; init; }

    public required int Number { get; init; }

    public required string Title { get; set; }

    public required string TitleEnglish { get; set; }

    /// <summary>The regulation that it rests on.</summary>
    public required string Source { get; set; }

    public required StandardState State { get; set; }

    public required DateTimeOffset BegunAt { get; init; }

    public required Guid BegunBy { get; init; }

    public DateTimeOffset? PublishedAt { get; set; }

    public Guid? PublishedBy { get; set; }
}
