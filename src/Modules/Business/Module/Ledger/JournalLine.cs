using MerajutASA.Infrastructure.Access;

namespace MerajutASA.Modules.Business.Ledger;

/// <summary>A booking as it is shown: one debit, one credit.</summary>
[Class(DataClass.Confidential)]
internal sealed record JournalLine(Guid Id, Guid Pledge, Guid Institution, string Company, JournalKind Kind, LedgerAccount Debit, LedgerAccount Credit, long Amount, bool IsReversed, DateTimeOffset BookedAt);
