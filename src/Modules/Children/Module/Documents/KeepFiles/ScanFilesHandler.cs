using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Documents.Files.Scanning;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Children.Storage;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Modules.Children.Documents;

/// <summary>Finds files that wait to be scanned and writes down what was found. By the portal itself, each file written down as read.</summary>
[UseCase("children.scan-files", Purpose.CaseWork, Role.System)]
internal sealed class ScanFilesHandler(UnitOfWork<ChildrenDb> work)
{
    public static Actor Self { get; } = Actor.System("children.scan-files");

    /// <summary>The next file that waits, after the given one; null when there is none. One whose child was erased is noted as such on the way.</summary>
    public async Task<FileTicket?> NextAsync(Guid after, CancellationToken cancellation) =>
        (await work.RunAsync<FileTicket?>(Self, UseCase.Of<ScanFilesHandler>(), async db =>
        {
            while (true)
            {
                var file = await db.DocumentFiles
                    .Where(row => row.State == FileState.Stored && row.Scan == FileScan.Waiting && row.Id.CompareTo(after) > 0)
                    .OrderBy(row => row.Id).FirstOrDefaultAsync(cancellation);
                if (file is null)
                    return new Outcome<FileTicket?>.Done(null);
                var keys = await db.OpenAsync([file.ChildId], cancellation);
                if (keys.Has(file.ChildId))
                {
                    return new FileTicket(
                        file.Id, file.ChildId, file.Version, FileRules.PlaceOf(file), file.ContentId!.Value, file.Length!.Value, file.Type!.Value,
                        keys.Open(DocumentFields.FileKey, file.ChildId, file.Id, file.Key));
                }

                file.State = FileState.Erased;
                after = file.Id;
            }
        }, cancellation)).Value;

    /// <summary>Null for a file that the scanner would not take. Nothing happens to one that was released or scanned in the meantime.</summary>
    public async Task WriteAsync(FileTicket ticket, ScanVerdict? verdict, CancellationToken cancellation)
    {
        var outcome = await work.RunAsync<bool>(Self, UseCase.Of<ScanFilesHandler>(), async db =>
        {
            var file = await db.DocumentFiles.SingleOrDefaultAsync(row => row.Id == ticket.File, cancellation);
            if (file is not { State: FileState.Stored, Scan: FileScan.Waiting })
                return true;
            file.Scan = verdict switch { null => FileScan.NoVerdict, { IsClean: true } => FileScan.Clean, _ => FileScan.Infected };
            (file.ScannedAt, file.Threat) = (db.Now, verdict?.Threat);
            return true;
        }, cancellation);
        // A conflict: somebody was faster, and it comes up again.
        if (outcome is not (Outcome<bool>.Done or Outcome<bool>.Conflict))
            throw new InvalidOperationException($"The verdict on {ticket.File} was not kept: {outcome}");
    }
}
