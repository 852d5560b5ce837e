using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Documents.Files.Scanning;
using MerajutASA.Infrastructure.Encryption;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Government.Storage;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Modules.Government.Pictures;

/// <summary>The same for every kind; a kind says under which use case and which name of its key.</summary>
internal abstract class KeepPictures<TRow>(UnitOfWork<GovernmentDb> work, UseCase useCase, SealedField<byte[]> key) : IKeepPictures
    where TRow : StoredPicture
{
    public Actor Self { get; } = Actor.System(useCase.Name);

    public async Task<PictureTicket?> NextAsync(Guid after, CancellationToken cancellation) =>
        (await work.RunAsync<PictureTicket?>(Self, useCase, async db =>
        {
            var row = await db.Set<TRow>().AsNoTracking().Where(candidate => candidate.Scan == PictureScan.Waiting && candidate.RemovedAt == null && candidate.Id.CompareTo(after) > 0)
                .OrderBy(candidate => candidate.Id).FirstOrDefaultAsync(cancellation);
            return new Outcome<PictureTicket?>.Done(row?.Ticket(await db.OpenAsync([row.InstitutionId], cancellation), key, preview: false));
        }, cancellation)).Value;

    public async Task WriteAsync(Guid picture, ScanVerdict? verdict, CancellationToken cancellation)
    {
        var outcome = await work.RunAsync<bool>(Self, useCase, async db =>
        {
            var row = await db.Set<TRow>().SingleOrDefaultAsync(candidate => candidate.Id == picture, cancellation);
            if (row is not { Scan: PictureScan.Waiting })
                return true;
            row.Scan = verdict switch { null => PictureScan.NoVerdict, { IsClean: true } => PictureScan.Clean, _ => PictureScan.Infected };
            (row.ScannedAt, row.Threat) = (db.Now, verdict?.Threat);
            return true;
        }, cancellation);
        // A conflict: somebody was faster, and it comes up again.
        if (outcome is not (Outcome<bool>.Done or Outcome<bool>.Conflict))
            throw new InvalidOperationException($"The verdict on {picture} was not kept: {outcome}");
    }

    public async Task<IReadOnlyList<Guid>> UnwantedAsync(IReadOnlyList<Guid> files, DateTimeOffset before, CancellationToken cancellation) =>
        (await work.RunAsync<IReadOnlyList<Guid>>(Self, useCase, async db =>
        {
            var wanted = await db.Set<TRow>().AsNoTracking()
                .Where(row => (row.RemovedAt == null || row.RemovedAt >= before) && (files.Contains(row.ContentId) || files.Contains(row.PreviewId)))
                .Select(row => new { row.ContentId, row.PreviewId }).ToListAsync(cancellation);
            return new Outcome<IReadOnlyList<Guid>>.Done([.. files.Except(wanted.SelectMany(row => new[] { row.ContentId, row.PreviewId }))]);
        }, cancellation)).Value;
}
