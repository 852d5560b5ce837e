using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;

namespace MerajutASA.Modules.Government.Relations;

/// <summary>An office that a person holds, or held, in a foundation or with a supporter.</summary>
[Class(DataClass.Internal)]
internal sealed class Seat : GuardedRow
{
    public required Guid PersonId { get; init; }

    public Guid? FoundationId { get; init; }

    public Guid? SupporterId { get; init; }

    public required string RegionCode { get; set; }

    public required SeatRole Role { get; set; }

    public required DateOnly FromDay { get; set; }

    /// <summary>The last day in office.</summary>
    public DateOnly? UntilDay { get; set; }

    public Party Organisation => Party.OfOne(foundation: FoundationId, supporter: SupporterId)!.Value;
}
