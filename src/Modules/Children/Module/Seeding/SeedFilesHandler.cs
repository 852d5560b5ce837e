using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Children.Storage;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Modules.Children.Seeding;

/// <summary>Finds children of an institution who have no document yet, for made-up ones.</summary>
[UseCase("children.seed-files", Purpose.Seeding, Role.LksaHead, Restricted = true)]
internal sealed class SeedFilesHandler(UnitOfWork<ChildrenDb> work)
{
    /// <summary>Of the first children by id, those without a document.</summary>
    public async Task<IReadOnlyList<Guid>> RunAsync(Actor head, int first, CancellationToken cancellation) =>
        (await work.RunAsync<IReadOnlyList<Guid>>(head, UseCase.Of<SeedFilesHandler>(), async db =>
        {
            var children = await db.InSight.OrderBy(child => child.Id).Select(child => child.Id).Take(first).ToListAsync(cancellation);
            var documents = await db.CaseDocuments.AsNoTracking().Where(row => children.Contains(row.ChildId)).Select(row => row.ChildId).ToListAsync(cancellation);
            return new Outcome<IReadOnlyList<Guid>>.Done([.. children.Except(documents)]);
        }, cancellation)).Value;
}
