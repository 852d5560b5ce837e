using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;

namespace MerajutASA.Modules.Business.Ledger;

/// <summary>One line of a booking.</summary>
[Class(DataClass.Confidential)]
internal sealed class Posting : GuardedRow
{
    public required Guid JournalId { get; init; }

    public required Guid InstitutionId { get; init; }

    public required Guid CompanyId { get; init; }

    public required LedgerAccount Account { get; init; }

    /// <summary>Rupiah: debit above nought, credit below.</summary>
    public required long Amount { get; init; }
}
