using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Encryption;
using MerajutASA.Infrastructure.Postgres;

namespace MerajutASA.Modules.Business.Receipts;

/// <summary>That a receipt holds no more, and why; by the receipt's id.</summary>
[Class(DataClass.Confidential)]
internal sealed class ReceiptWithdrawal : GuardedRow
{
    public required Guid InstitutionId { get; init; }

    public required Guid CompanyId { get; init; }

    /// <summary>Under the company's key.</summary>
    public required Sealed<string> Reason { get; init; }

    public required DateTimeOffset WithdrawnAt { get; init; }

    public required Guid WithdrawnBy { get; init; }
}
