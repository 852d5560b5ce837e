using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Encryption;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Business.Contracts;
using MerajutASA.Modules.Business.Needs;

namespace MerajutASA.Modules.Business.Pledges;

/// <summary>A gift that a company promised for a need.</summary>
[Class(DataClass.Confidential)]
internal sealed class Pledge : GuardedRow
{
    public required Guid NeedId { get; init; }

    public required Guid InstitutionId { get; init; }

    public required Guid CompanyId { get; init; }

    /// <summary>As it stood when it was pledged, and so on the receipt.</summary>
    public required string CompanyName { get; init; }

    public required GiftKind Kind { get; init; }

    /// <summary>Rupiah; of goods their value.</summary>
    public required long Amount { get; init; }

    /// <summary>Of goods.</summary>
    public int? Quantity { get; init; }

    /// <summary>Whether the company's name may stand on public pages.</summary>
    public required bool Named { get; init; }

    public required PledgeState State { get; set; }

    /// <summary>The permit that allowed the collection on the day of the pledge.</summary>
    public required Guid PermitId { get; init; }

    public required DateTimeOffset PledgedAt { get; init; }

    public required Guid PledgedBy { get; init; }

    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>Why it was cancelled or given back; under the company's key.</summary>
    public Sealed<string>? EndReason { get; set; }
}
