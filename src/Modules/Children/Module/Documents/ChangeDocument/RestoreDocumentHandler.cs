using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Children.Storage;

namespace MerajutASA.Modules.Children.Documents;

/// <summary>Puts a removed document back.</summary>
[UseCase("children.restore-document", Purpose.CaseWork, Role.LksaStaff, Role.LksaHead, Restricted = true)]
internal sealed class RestoreDocumentHandler(UnitOfWork<ChildrenDb> work)
{
    /// <returns>The document's version.</returns>
    public Task<Outcome<int>> RunAsync(Actor actor, RemoveDocument command, CancellationToken cancellation = default) =>
        work.RunAsync<int>(actor, UseCase.Of<RestoreDocumentHandler>(), db => RemoveDocumentHandler.SetAsync(db, command, removed: false), cancellation);
}
