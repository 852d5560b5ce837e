using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Encryption;
using MerajutASA.Infrastructure.Postgres;

namespace MerajutASA.Modules.Government.Inspecting;

/// <summary>What was said about a finding after the report; never changed.</summary>
[Class(DataClass.Confidential)]
internal sealed class FindingWord : GuardedRow
{
    public required Guid FindingId { get; init; }

    public required Guid InstitutionId { get; init; }

    public required string RegionCode { get; init; }

    public required WordKind Kind { get; init; }

    public Sealed<string>? Text { get; init; }

    /// <summary>The day that a return or an extension sets.</summary>
    public DateOnly? DueOn { get; init; }

    public required DateTimeOffset SaidAt { get; init; }

    public required Guid SaidBy { get; init; }
}
