using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Documents.Files.Scanning;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Government.Storage;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Modules.Government.Profiles;

/// <summary>Which photographs wait to be scanned, what was found, and which files no record wants. By the portal itself.</summary>
[UseCase("government.keep-photos", Purpose.InstitutionRegister, Role.System)]
internal sealed class KeepPhotos(UnitOfWork<GovernmentDb> work)
{
    public static Actor Self { get; } = Actor.System("government.keep-photos");

    /// <summary>The next that waits, after the given one; null when there is none.</summary>
    public async Task<PhotoTicket?> NextAsync(Guid after, CancellationToken cancellation) =>
        (await work.RunAsync<PhotoTicket?>(Self, UseCase.Of<KeepPhotos>(), async db =>
        {
            var row = await db.ProfilePhotos.AsNoTracking().Where(candidate => candidate.Scan == PhotoScan.Waiting && candidate.RemovedAt == null && candidate.Id.CompareTo(after) > 0)
                .OrderBy(candidate => candidate.Id).FirstOrDefaultAsync(cancellation);
            if (row is null)
                return new Outcome<PhotoTicket?>.Done(null);
            var keys = await db.OpenAsync([row.InstitutionId], cancellation);
            return new PhotoTicket(row.Id, row.InstitutionId, row.ContentId, row.Length, row.Type, keys.Open(PhotoRules.Key, row.InstitutionId, row.Id, row.Key));
        }, cancellation)).Value;

    /// <summary>Null for one that the scanner would not take. Nothing happens to one that was released or scanned in the meantime.</summary>
    public async Task WriteAsync(Guid photo, ScanVerdict? verdict, CancellationToken cancellation)
    {
        var outcome = await work.RunAsync<bool>(Self, UseCase.Of<KeepPhotos>(), async db =>
        {
            var row = await db.ProfilePhotos.SingleOrDefaultAsync(candidate => candidate.Id == photo, cancellation);
            if (row is not { Scan: PhotoScan.Waiting })
                return true;
            row.Scan = verdict switch { null => PhotoScan.NoVerdict, { IsClean: true } => PhotoScan.Clean, _ => PhotoScan.Infected };
            (row.ScannedAt, row.Threat) = (db.Now, verdict?.Threat);
            return true;
        }, cancellation);
        // A conflict: somebody was faster, and it comes up again.
        if (outcome is not (Outcome<bool>.Done or Outcome<bool>.Conflict))
            throw new InvalidOperationException($"The verdict on {photo} was not kept: {outcome}");
    }

    /// <summary>Those of the given files that no record names, or only one that was removed before a time.</summary>
    public async Task<IReadOnlyList<Guid>> UnwantedAsync(IReadOnlyList<Guid> files, DateTimeOffset before, CancellationToken cancellation) =>
        (await work.RunAsync<IReadOnlyList<Guid>>(Self, UseCase.Of<KeepPhotos>(), async db =>
        {
            var wanted = await db.ProfilePhotos.AsNoTracking()
                .Where(row => (row.RemovedAt == null || row.RemovedAt >= before) && (files.Contains(row.ContentId) || files.Contains(row.PreviewId)))
                .Select(row => new { row.ContentId, row.PreviewId }).ToListAsync(cancellation);
            return new Outcome<IReadOnlyList<Guid>>.Done([.. files.Except(wanted.SelectMany(row => new[] { row.ContentId, row.PreviewId }))]);
        }, cancellation)).Value;
}
