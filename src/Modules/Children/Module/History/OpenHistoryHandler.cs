using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Audit;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Children.Cases;
using MerajutASA.Modules.Children.Storage;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Modules.Children.History;

/// <summary>What was done with a case and who opened it, for who may open its details.</summary>
[UseCase("children.open-history", Purpose.CaseWork, Role.LksaStaff, Role.LksaHead, Role.SocialOfficer, Restricted = true)]
internal sealed class OpenHistoryHandler(UnitOfWork<ChildrenDb> work)
{
    public const int EntriesAtOnce = 200;

    /// <param name="actor">Who asks.</param>
    /// <param name="child">Whose history.</param>
    /// <param name="before">Where the part before ended; null for the newest.</param>
    /// <param name="cancellation">Ends the asking.</param>
    public Task<Outcome<CaseHistory>> RunAsync(Actor actor, Guid child, DateTimeOffset? before = null, CancellationToken cancellation = default) =>
        work.RunAsync<CaseHistory>(actor, Acting.As<OpenHistoryHandler>(actor), db => RunAsync(db, child, before, cancellation), cancellation);

    private static async Task<Outcome<CaseHistory>> RunAsync(ChildrenDb db, Guid id, DateTimeOffset? before, CancellationToken cancellation)
    {
        var child = await db.Children.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellation);
        if (child is null || !CaseAccess.Of(db.Actor, child).Details)
            return new Outcome<CaseHistory>.NotFound();
        var entries = await db.TrailAsync(id, before, EntriesAtOnce, cancellation);
        return new CaseHistory(
            HistoryActs.Of(entries), Openings(entries), entries.Count == EntriesAtOnce ? entries[^1].At : null);
    }

    private static IReadOnlyList<CaseOpening> Openings(IReadOnlyList<TrailEntry> entries) =>
    [
        .. entries.GroupBy(entry => (entry.Account, entry.Role, entry.SystemName))
            .Select(person => new CaseOpening(
                person.Key.Account, person.Key.Role, person.Key.SystemName, person.Max(entry => entry.At),
                person.Select(entry => entry.Operation).Distinct().Count(), [.. person.Select(entry => entry.UseCase).Distinct().Order(StringComparer.Ordinal)]))
            .OrderByDescending(opening => opening.Last),
    ];
}
