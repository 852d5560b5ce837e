using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Audit;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Government.Relations.Entries;
using MerajutASA.Modules.Government.Relations.ViewEntry;
using MerajutASA.Modules.Government.Storage;

namespace MerajutASA.Modules.Government.Relations.EntryHistory;

/// <summary>Tells what was done with an entry, for whoever sees it; with its board for whoever sees that.</summary>
[UseCase("government.view-entry-history", Purpose.InstitutionRegister, Role.SocialOfficer, Role.Administrator, Role.LksaHead, Role.LksaStaff)]
internal sealed class ViewEntryHistory(UnitOfWork<GovernmentDb> work)
{
    private const int Most = 50;

    public Task<Outcome<EntryHistoryPart>> RunAsync(Actor actor, PartyKind kind, Guid id, TrailCursor? before = null, CancellationToken cancellation = default)
    {
        var ledger = Ledgers.Of(kind);
        return work.RunAsync<EntryHistoryPart>(
            actor,
            UseCase.Of<ViewEntryHistory>(),
            async db =>
            {
                if (await ledger.FindAsync(db, id, tracked: false, cancellation) is not { } row)
                    return new Outcome<EntryHistoryPart>.NotFound();
                var page = await db.HistoryAsync(id, before, Most, cancellation);
                return new EntryHistoryPart((await EntryViews.OfAsync(db, ledger, [row], cancellation))[0], EntryTrail.Acts(page.Entries, id), page.Older);
            },
            cancellation);
    }
}
