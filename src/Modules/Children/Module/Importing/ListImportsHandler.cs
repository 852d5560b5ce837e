using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Children.Storage;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Modules.Children.Importing;

/// <summary>The newest imports of the institution; they name no child.</summary>
[UseCase("children.list-imports", Purpose.CaseWork, Role.LksaStaff, Role.LksaHead, Restricted = true)]
internal sealed class ListImportsHandler(UnitOfWork<ChildrenDb> work)
{
    private const int Most = 20;

    public Task<Outcome<IReadOnlyList<ImportLine>>> RunAsync(Actor actor, CancellationToken cancellation = default) =>
        work.RunAsync<IReadOnlyList<ImportLine>>(actor, UseCase.Of<ListImportsHandler>(), async db =>
        {
            var imports = await db.Imports.AsNoTracking().OrderByDescending(row => row.ImportedAt).ThenBy(row => row.Id).Take(Most).ToListAsync(cancellation);
            var ids = imports.ConvertAll(row => row.Id);
            using var figures = db.Figures();
            // What taking it back would lose: an import that broke off has fewer children than rows.
            var children = await db.Children.Where(child => ids.Contains(child.ImportId!.Value)).GroupBy(child => child.ImportId!.Value)
                .Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, cancellation);
            return imports.ConvertAll(row => new ImportLine(
                row.Id, row.ImportedAt, row.ImportedBy, row.RowCount, children.GetValueOrDefault(row.Id), row.RegionCode, row.UndoneAt,
                row.UndoneAt is null && (actor.Role == Role.LksaHead || row.ImportedBy == actor.AccountId)));
        }, cancellation);
}
