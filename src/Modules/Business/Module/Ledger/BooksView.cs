using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres.Paging;

namespace MerajutASA.Modules.Business.Ledger;

/// <summary>A page of the books, and where each account stands: debit above nought, credit below. All of them sum to nought.</summary>
[Class(DataClass.Confidential)]
internal sealed record BooksView(RowPage<JournalLine> Page, long Count, IReadOnlyDictionary<LedgerAccount, long> Balances);
