using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Encryption;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Children.Cases;
using MerajutASA.Modules.Children.Storage;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Modules.Children.Documents;

/// <summary>The documents of a case, for who may open its details. Needs PostgreSQL alone: what is not reached is only the content.</summary>
[UseCase("children.list-documents", Purpose.CaseWork, Role.LksaStaff, Role.LksaHead, Role.SocialOfficer, Restricted = true)]
internal sealed class ListDocumentsHandler(UnitOfWork<ChildrenDb> work)
{
    public Task<Outcome<CaseDocuments>> RunAsync(Actor actor, Guid child, CancellationToken cancellation = default) =>
        work.RunAsync<CaseDocuments>(actor, Acting.As<ListDocumentsHandler>(actor), db => RunAsync(db, child), cancellation);

    private static async Task<Outcome<CaseDocuments>> RunAsync(ChildrenDb db, Guid id)
    {
        var child = await db.Children.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id);
        if (child is null || CaseAccess.Of(db.Actor, child) is not { Details: true } access)
            return new Outcome<CaseDocuments>.NotFound();
        var documents = await db.CaseDocuments.AsNoTracking().Where(row => row.ChildId == id).ToListAsync();
        var files = (await db.DocumentFiles.AsNoTracking().Where(row => row.ChildId == id && row.State == FileState.Stored).ToListAsync()).ToLookup(row => row.DocumentId);
        var portrait = await db.Photographs.AsNoTracking().SingleOrDefaultAsync(row => row.ChildId == id);
        var keys = await db.OpenAsync([id]);
        var views = documents.Where(row => files[row.Id].Any())
            .Select(row => View(db.Actor, row, files[row.Id], keys))
            .OrderByDescending(view => view.Newest.StoredAt).ThenBy(view => view.Id)
            .ToList();
        return new CaseDocuments(
            [.. views.Where(view => view.RemovedAt is null)], [.. views.Where(view => view.RemovedAt is not null && access.Change)], access.Change, portrait?.FileId);
    }

    private static DocumentView View(Actor actor, Document row, IEnumerable<DocumentFile> files, SubjectKeys keys) => new(
        row.Id, row.Version, row.Kind, keys.OpenOrNull(DocumentFields.Title, row.ChildId, row.Id, row.Title), row.RemovedAt,
        [.. files.OrderByDescending(file => file.Number).Select(file => View(actor, file, keys))]);

    private static FileView View(Actor actor, DocumentFile file, SubjectKeys keys) =>
        new(file.Id, file.Number, file.Version, file.Type!.Value, file.Length!.Value, file.UploadedBy, file.StoredAt!.Value, file.Scan)
        {
            ScannedAt = file.ScannedAt,
            Threat = file.Threat,
            ReleasedBy = file.ReleasedBy,
            ReleaseReason = keys.OpenOrNull(DocumentFields.ReleaseReason, file.ChildId, file.Id, file.ReleaseReason),
            HasPreview = file.PreviewId is not null,
            MayOpen = FileRules.MayOpen(actor, file),
            MayRelease = FileRules.MayRelease(actor, file),
        };
}
