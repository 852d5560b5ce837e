using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Children.Storage;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Modules.Children.Documents;

/// <summary>Whose each file is by its record, for the portal's own work. Ids and regions alone: that it was looked through is written down, as a figure.</summary>
[UseCase("children.read-file-places", Purpose.Synchronisation, Role.System)]
internal sealed class ReadPlacesHandler(UnitOfWork<ChildrenDb> work)
{
    private const int Batch = 500;

    /// <summary>Of some children.</summary>
    public Task<IReadOnlyList<PlacedFile>> OfAsync(Actor actor, IReadOnlyCollection<Guid> children, CancellationToken cancellation) =>
        RunAsync(actor, rows => rows.Where(row => children.Contains(row.ChildId)), cancellation);

    /// <summary>In the order of their records after the given one; empty at the end.</summary>
    public Task<IReadOnlyList<PlacedFile>> AfterAsync(Actor actor, Guid after, CancellationToken cancellation) =>
        RunAsync(actor, rows => rows.Where(row => row.Id.CompareTo(after) > 0).OrderBy(row => row.Id).Take(Batch), cancellation);

    private async Task<IReadOnlyList<PlacedFile>> RunAsync(Actor actor, Func<IQueryable<DocumentFile>, IQueryable<DocumentFile>> which, CancellationToken cancellation) =>
        (await work.RunAsync<IReadOnlyList<PlacedFile>>(actor, UseCase.Of<ReadPlacesHandler>(), async db =>
        {
            IReadOnlyList<PlacedFile> found = [];
            await db.ChooseAsync<PlacedFile>(
                async () => found = await which(db.DocumentFiles.AsNoTracking())
                    .Select(row => new PlacedFile(row.Id, row.ChildId, row.InstitutionId, row.RegionCode, row.ContentId, row.PreviewId)).ToListAsync(cancellation),
                rows => Task.FromResult<IReadOnlyList<Guid>>([.. rows.Select(row => row.Record)]));
            return new Outcome<IReadOnlyList<PlacedFile>>.Done(found);
        }, cancellation)).Value;
}
