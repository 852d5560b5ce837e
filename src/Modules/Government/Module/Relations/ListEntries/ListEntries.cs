using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Infrastructure.Postgres.Paging;
using MerajutASA.Modules.Government.Institutions;
using MerajutASA.Modules.Government.Relations.Entries;
using MerajutASA.Modules.Government.Relations.ViewEntry;
using MerajutASA.Modules.Government.Storage;

namespace MerajutASA.Modules.Government.Relations.ListEntries;

/// <summary>One of the registers as a board, of what is in sight.</summary>
[UseCase("government.list-entries", Purpose.InstitutionRegister, Role.SocialOfficer, Role.Administrator, Role.LksaHead, Role.LksaStaff)]
internal sealed class ListEntries(UnitOfWork<GovernmentDb> work)
{
    public Task<Outcome<EntryBoard>> RunAsync(Actor actor, PartyKind kind, EntryFilter filter, PageRequest page, CancellationToken cancellation = default)
    {
        var ledger = Ledgers.Of(kind);
        return work.RunAsync<EntryBoard>(
            actor,
            UseCase.Of<ListEntries>(),
            async db =>
            {
                var (rows, count) = await ledger.PageAsync(db, filter, page, IndonesianDay.Of(db.Now), cancellation);
                var views = (await EntryViews.OfAsync(db, ledger, rows.Rows, cancellation)).ToDictionary(view => view.Id);
                return new EntryBoard(rows.Select(row => views[row.Id]), count);
            },
            cancellation);
    }
}
