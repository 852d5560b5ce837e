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
    public Task<Outcome<CaseHistory>> RunAsync(Actor actor, Guid child, TrailCursor? before = null, CancellationToken cancellation = default) =>
        work.RunAsync<CaseHistory>(actor, Acting.As<OpenHistoryHandler>(actor), db => RunAsync(db, child, before, cancellation), cancellation);

    private static async Task<Outcome<CaseHistory>> RunAsync(ChildrenDb db, Guid id, TrailCursor? before, CancellationToken cancellation)
    {
        var child = await db.Children.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellation);
        if (child is null || !CaseAccess.Of(db.Actor, child).Details)
            return new Outcome<CaseHistory>.NotFound();
        var page = await db.TrailAsync(id, before, EntriesAtOnce, cancellation);
        var openings = await db.OpeningsAsync(id, cancellation: cancellation);
        return new CaseHistory(
            HistoryActs.Of(page.Entries),
            [.. openings.Select(who => new CaseOpening(who.Account, who.Role, who.Last, (int)who.Times, who.UseCases))],
            page.Older);
    }
}
