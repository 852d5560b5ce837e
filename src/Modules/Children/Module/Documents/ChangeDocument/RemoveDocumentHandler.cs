using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Children.Storage;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Modules.Children.Documents;

/// <summary>Takes a document off a case. Nothing is deleted: it can be put back.</summary>
[UseCase("children.remove-document", Purpose.CaseWork, Role.LksaStaff, Role.LksaHead, Restricted = true)]
internal sealed class RemoveDocumentHandler(UnitOfWork<ChildrenDb> work)
{
    /// <returns>The document's version.</returns>
    public Task<Outcome<int>> RunAsync(Actor actor, RemoveDocument command, CancellationToken cancellation = default) =>
        work.RunAsync<int>(actor, UseCase.Of<RemoveDocumentHandler>(), db => SetAsync(db, command, removed: true), cancellation);

    /// <summary>Removed or not; asking twice changes once.</summary>
    internal static async Task<Outcome<int>> SetAsync(ChildrenDb db, RemoveDocument command, bool removed)
    {
        if (await db.HoldAsync(command.ChildId) is not { } child)
            return new Outcome<int>.NotFound();
        var document = await db.CaseDocuments.SingleOrDefaultAsync(row => row.Id == command.DocumentId && row.ChildId == child.Id);
        if (document is null)
            return new Outcome<int>.NotFound();
        if (document.RemovedAt is not null == removed)
            return document.Version;
        if (document.Version != command.Version)
            return new Outcome<int>.Conflict();
        document.RemovedAt = removed ? db.Now : null;
        document.RemovedBy = removed ? db.Actor.AccountId : null;
        child.ChangedAt = db.Now;
        await db.SaveChangesAsync();
        return document.Version;
    }
}
