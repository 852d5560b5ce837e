using MerajutASA.Infrastructure.Access;
using MerajutASA.Ui.Boards;
using MerajutASA.Ui.Localisation;
using Microsoft.AspNetCore.Components;

namespace MerajutASA.Modules.Business.Ledger;

/// <summary>The books: where each account stands, and every booking.</summary>
public sealed partial class BooksPage
{
    private IReadOnlyDictionary<LedgerAccount, long> balances = new Dictionary<LedgerAccount, long>();

    [Inject] private ListJournals UseCase { get; set; } = default!;

    [Inject] private IActorSource Actors { get; set; } = default!;

    private IReadOnlyList<BoardColumn<JournalLine>> Columns =>
    [
        new("booked", T["BookedAt"], row => Formats.Moment(row.BookedAt)) { Sortable = true, Unbroken = true },
        new("kind", T["Booking"], row => T[row.IsReversed ? "Journal.Reversed" : "Journal.Plain", T[$"Journal.{row.Kind}"].Value].Value) { Sortable = true },
        new("company", T["Company"], row => row.Company),
        new("debit", T["Debit"], row => T[$"Account.{row.Debit}"].Value),
        new("credit", T["Credit"], row => T[$"Account.{row.Credit}"].Value),
        new("amount", T["Amount"], row => Formats.Rupiah(row.Amount)) { Numeric = true, Unbroken = true },
    ];

    private async Task<Outcome<BoardPage<JournalLine>>> FindAsync(BoardQuery query)
    {
        if (await UseCase.RunAsync(await Actors.GetAsync(), null, query.Page) is not Outcome<BooksView>.Done(var books))
            return new Outcome<BoardPage<JournalLine>>.NotFound();
        balances = books.Balances;
        StateHasChanged();
        return new BoardPage<JournalLine>(books.Page, books.Count);
    }
}
