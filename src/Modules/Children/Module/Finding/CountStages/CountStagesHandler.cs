using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Children.Cases;
using MerajutASA.Modules.Children.Storage;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Modules.Children.Finding;

/// <summary>How many cases stand at each stage, among those in the asker's sight; stages without any are left out.</summary>
[UseCase("children.count-stages", Purpose.CaseWork, Role.LksaStaff, Role.LksaHead, Role.SocialOfficer, Restricted = true)]
internal sealed class CountStagesHandler(UnitOfWork<ChildrenDb> work)
{
    public Task<Outcome<IReadOnlyList<StageCount>>> RunAsync(Actor actor, CancellationToken cancellation = default) =>
        work.RunAsync<IReadOnlyList<StageCount>>(actor, Acting.As<CountStagesHandler>(actor), async db =>
        {
            using var figures = db.Figures();
            var counts = await db.InSight.GroupBy(child => child.Stage).Select(group => new { group.Key, Count = group.Count() }).ToListAsync(cancellation);
            return counts.OrderBy(count => count.Key).Select(count => new StageCount(count.Key, count.Count)).ToList();
        }, cancellation);
}
