using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Children.Storage;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Modules.Children.Documents;

/// <summary>Says which uploads nobody finished, and which files in MongoDB no record speaks of. By the portal itself.</summary>
[UseCase("children.sweep-files", Purpose.CaseWork, Role.System)]
internal sealed class SweepFilesHandler(UnitOfWork<ChildrenDb> work)
{
    private const int AtOnce = 100;

    public static Actor Self { get; } = Actor.System("children.sweep-files");

    /// <summary>Gives up uploads that were begun before a time; how many.</summary>
    public async Task<int> AbandonAsync(DateTimeOffset before, CancellationToken cancellation) =>
        (await work.RunAsync<int>(Self, UseCase.Of<SweepFilesHandler>(), async db =>
        {
            var files = await db.DocumentFiles.Where(row => row.State == FileState.Uploading && row.BegunAt < before).OrderBy(row => row.Id).Take(AtOnce).ToListAsync(cancellation);
            foreach (var file in files)
                file.State = FileState.Abandoned;
            return files.Count;
        }, cancellation)).Value;

    /// <summary>Those of the given files that no record speaks of. Nothing of a child is shown by it: it is written down as looking through.</summary>
    public async Task<IReadOnlyList<Guid>> UnwantedAsync(IReadOnlyList<Guid> files, CancellationToken cancellation) =>
        (await work.RunAsync<IReadOnlyList<Guid>>(Self, UseCase.Of<SweepFilesHandler>(), async db =>
        {
            var wanted = await db.ChooseAsync<DocumentFile>(
                async () => await db.DocumentFiles.AsNoTracking()
                    .Where(row => (row.State == FileState.Uploading && files.Contains(row.Id))
                        || (row.State == FileState.Stored && (files.Contains(row.ContentId!.Value) || files.Contains(row.PreviewId!.Value))))
                    .ToListAsync(cancellation),
                rows => Task.FromResult<IReadOnlyList<Guid>>(
                    [.. rows.SelectMany(row => row.State == FileState.Uploading ? new Guid?[] { row.Id } : [row.ContentId, row.PreviewId]).OfType<Guid>()]));
            return new Outcome<IReadOnlyList<Guid>>.Done([.. files.Except(wanted)]);
        }, cancellation)).Value;
}
