using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Infrastructure.Postgres.Paging;
using MerajutASA.Modules.Business.Storage;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Modules.Business.Ledger;

/// <summary>The books of a head's institution, or of the institutions of an officer's region.</summary>
[UseCase("business.list-journals", Purpose.Giving, Role.LksaHead, Role.SocialOfficer)]
internal sealed class ListJournals(UnitOfWork<BusinessDb> work)
{
    public static SortColumns<Journal> Columns { get; } = new SortColumns<Journal>().Add("booked", row => row.BookedAt).Add("kind", row => row.Kind);

    /// <param name="actor">Who asks.</param>
    /// <param name="pledge">Only of this pledge; null: all.</param>
    /// <param name="page">Which page.</param>
    /// <param name="cancellation">Stops the work.</param>
    public Task<Outcome<BooksView>> RunAsync(Actor actor, Guid? pledge, PageRequest page, CancellationToken cancellation = default) =>
        work.RunAsync<BooksView>(
            actor,
            UseCase.Of<ListJournals>(),
            async db =>
            {
                var rows = db.Journals.AsNoTracking().Where(row => pledge == null || row.PledgeId == pledge);
                var found = await Columns.PageAsync(rows, page, cancellation);
                var balances = await db.Postings.AsNoTracking().Where(line => rows.Any(row => row.Id == line.JournalId))
                    .GroupBy(line => line.Account).Select(each => new { each.Key, Sum = each.Sum(line => line.Amount) }).ToDictionaryAsync(each => each.Key, each => each.Sum, cancellation);
                return new BooksView(new RowPage<JournalLine>(await LinesAsync(db, found.Rows, cancellation), found.Before, found.After), await rows.CountToLimitAsync(cancellation), balances);
            },
            cancellation);

    /// <summary>Makes lines of bookings.</summary>
    public static async Task<IReadOnlyList<JournalLine>> LinesAsync(BusinessDb db, IReadOnlyList<Journal> rows, CancellationToken cancellation)
    {
        var (ids, pledges) = (rows.Select(row => row.Id).ToList(), rows.Select(row => row.PledgeId).Distinct().ToList());
        var lines = (await db.Postings.AsNoTracking().Where(line => ids.Contains(line.JournalId)).ToListAsync(cancellation)).ToLookup(line => line.JournalId);
        var names = await db.Pledges.AsNoTracking().Where(row => pledges.Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => row.CompanyName, cancellation);
        var reversed = (await db.Journals.AsNoTracking().Where(row => row.Reverses != null && ids.Contains(row.Reverses.Value)).Select(row => row.Reverses!.Value).ToListAsync(cancellation)).ToHashSet();
        return
        [
            .. rows.Select(row => new JournalLine(
                row.Id, row.PledgeId, row.InstitutionId, names[row.PledgeId], row.Kind, lines[row.Id].Single(line => line.Amount > 0).Account, lines[row.Id].Single(line => line.Amount < 0).Account,
                lines[row.Id].Single(line => line.Amount > 0).Amount, reversed.Contains(row.Id), row.BookedAt)),
        ];
    }
}
