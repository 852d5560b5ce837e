using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Government.Storage;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Modules.Government.Standards;

/// <summary>Opens one version of a standard.</summary>
[UseCase("government.view-standard", Purpose.Supervision, Role.SocialOfficer, Role.LksaHead)]
internal sealed class ViewStandard(UnitOfWork<GovernmentDb> work)
{
    public Task<Outcome<StandardView>> RunAsync(Actor actor, Guid standard, CancellationToken cancellation = default) =>
        work.RunAsync<StandardView>(
            actor,
            UseCase.Of<ViewStandard>(),
            async db =>
            {
                if (await db.Standards.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Id == standard, cancellation) is not { } row)
                    return new Outcome<StandardView>.NotFound();
                var mayWrite = StandardAccess.Writes(actor) && row.State == StandardState.Draft;
                var items = await db.StandardItems.AsNoTracking().Where(item => item.StandardId == standard && (mayWrite || !item.Removed))
                    .OrderBy(item => item.Place).ThenBy(item => item.Id).ToListAsync(cancellation);
                return new StandardView(StandardLine.Of(row, items.Count(item => !item.Removed)), [.. items.Select(ItemLine.Of)], mayWrite);
            },
            cancellation);
}
