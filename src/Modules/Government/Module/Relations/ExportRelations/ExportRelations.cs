using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Encryption;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Infrastructure.Postgres.Paging;
using MerajutASA.Modules.Government.Institutions;
using MerajutASA.Modules.Government.Relations.Entries;
using MerajutASA.Modules.Government.Relations.FindCommunities;
using MerajutASA.Modules.Government.Relations.FindConflicts;
using MerajutASA.Modules.Government.Relations.FindHubs;
using MerajutASA.Modules.Government.Relations.ViewEntry;
using MerajutASA.Modules.Government.Storage;

namespace MerajutASA.Modules.Government.Relations.ExportRelations;

/// <summary>
/// Takes a list about relations out of the portal, as its page shows it; the asker says why. That it was begun and ended stands in the log
/// before anything leaves. What the graph finds, it is asked as for the page, before.
/// </summary>
[UseCase("government.export-relations", Purpose.InstitutionRegister, Role.SocialOfficer, Role.Administrator, Role.LksaHead, NeedsReason = true)]
internal sealed class ExportRelations(
    UnitOfWork<GovernmentDb> work, FindHubs.FindHubs hubs, FindCommunities.FindCommunities communities, FindConflicts.FindConflicts conflicts, TimeProvider clock)
{
    private const int Chunk = 500;

    public async Task<Outcome<TakenList>> RunAsync(
        Actor actor, RelationList list, EntryFilter filter, PageRequest order, string reason, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        // Written down as a refusal by the unit of work, under a role that may not; here only what another role of the same use case may.
        if (!RelationLists.May(actor, list) && UseCase.Of<ExportRelations>().Allows(actor))
            return new Outcome<TakenList>.NotFound();
        var found = RelationLists.RegisterOf(list) is null ? await FoundAsync(actor, list, filter.Region, cancellation) : new TakenList(list, clock.GetUtcNow());
        if (found is not Outcome<TakenList>.Done(var taken))
            return found;
        var entries = new List<EntryView>();
        try
        {
            await foreach (var chunk in EntriesAsync(actor, list, filter, order, reason, cancellation))
                entries.AddRange(chunk);
        }
        catch (StreamRefusedException)
        {
            return new Outcome<TakenList>.NotFound();
        }

        return taken with { Entries = entries };
    }

    private IAsyncEnumerable<IReadOnlyList<EntryView>> EntriesAsync(
        Actor actor, RelationList list, EntryFilter filter, PageRequest order, string reason, CancellationToken cancellation) =>
        work.StreamAsync<EntryView, string>(
            actor, UseCase.Of<ExportRelations>(), new Reason(new Subject(SubjectKind.Staff, actor.AccountId), reason),
            async (db, after) =>
            {
                if (RelationLists.RegisterOf(list) is not { } kind)
                    return ([], null);
                var ledger = Ledgers.Of(kind);
                var (page, _) = await ledger.PageAsync(db, filter, order with { After = after, Before = null, Size = Chunk }, IndonesianDay.Of(db.Now), cancellation);
                var views = (await EntryViews.OfAsync(db, ledger, page.Rows, cancellation)).ToDictionary(view => view.Id);
                return ([.. page.Rows.Select(row => views[row.Id])], page.After);
            },
            cancellation);

    private async Task<Outcome<TakenList>> FoundAsync(Actor actor, RelationList list, string? region, CancellationToken cancellation)
    {
        var taken = new TakenList(list, clock.GetUtcNow());
        return list switch
        {
            RelationList.Hubs => Of(await hubs.RunAsync(actor, region, cancellation), found => taken with { Hubs = found }),
            RelationList.Communities => Of(await communities.RunAsync(actor, region, cancellation), found => taken with { Communities = found }),
            _ => Of(await conflicts.RunAsync(actor, region, cancellation), found => taken with { Conflicts = found }),
        };
    }

    private static Outcome<TakenList> Of<T>(Outcome<T> outcome, Func<T, TakenList> take) => outcome switch
    {
        Outcome<T>.Done(var found) => take(found),
        Outcome<T>.Refused refused => new Outcome<TakenList>.Refused(refused.Code),
        _ => new Outcome<TakenList>.NotFound(),
    };
}
