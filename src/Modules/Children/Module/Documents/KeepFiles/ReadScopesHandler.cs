using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Children.Storage;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Modules.Children.Documents;

/// <summary>Which region each institution lies in, as Children knows it, for the portal's own work.</summary>
[UseCase("children.read-scopes", Purpose.Synchronisation, Role.System)]
internal sealed class ReadScopesHandler(UnitOfWork<ChildrenDb> work)
{
    public async Task<IReadOnlyDictionary<Guid, string>> RunAsync(Actor actor, CancellationToken cancellation) =>
        (await work.RunAsync<IReadOnlyDictionary<Guid, string>>(
            actor, UseCase.Of<ReadScopesHandler>(),
            async db => new Outcome<IReadOnlyDictionary<Guid, string>>.Done(await db.Scopes.AsNoTracking().ToDictionaryAsync(row => row.Id, row => row.RegionCode, cancellation)),
            cancellation)).Value;
}
