using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;

namespace MerajutASA.Modules.Business.Ledger;

/// <summary>One booking. Its postings sum to nought, which the database holds; nothing of it changes.</summary>
[Class(DataClass.Confidential)]
internal sealed class Journal : GuardedRow
{
    public required Guid InstitutionId { get; init; }

    public required Guid CompanyId { get; init; }

    public required Guid PledgeId { get; init; }

    public required JournalKind Kind { get; init; }

    /// <summary>The one that this one takes back; each only once.</summary>
    public Guid? Reverses { get; init; }

    public required DateTimeOffset BookedAt { get; init; }

    /// <summary>Null where the portal booked by itself, as a provider told it.</summary>
    public Guid? BookedBy { get; init; }
}
