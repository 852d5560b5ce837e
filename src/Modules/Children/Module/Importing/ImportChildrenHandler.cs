using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Children.Institutions;
using MerajutASA.Modules.Children.Register;
using MerajutASA.Modules.Children.Storage;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Modules.Children.Importing;

/// <summary>Registers the rows of a checked file, through the same intake as a page's form.</summary>
[UseCase("children.import-children", Purpose.CaseWork, Role.LksaStaff, Role.LksaHead, Restricted = true)]
internal sealed class ImportChildrenHandler(UnitOfWork<ChildrenDb> work, ChildRulesSource rules, Intake intake)
{
    private const int Batch = 50;

    /// <param name="actor">Who imports; staff care for the children that they import.</param>
    /// <param name="command">What to import.</param>
    /// <param name="progress">Told after each commit how many rows are done.</param>
    /// <param name="cancellation">Ends the import after the batch at hand; what was committed stays.</param>
    /// <returns>How many were added now.</returns>
    public async Task<Outcome<int>> RunAsync(Actor actor, ImportChildren command, IProgress<int>? progress = null, CancellationToken cancellation = default)
    {
        var current = await rules.GetAsync();
        var (added, done) = (0, 0);
        foreach (var rows in command.Rows.Chunk(command.AllOrNothing ? Math.Max(1, command.Rows.Count) : Batch))
        {
            var outcome = await work.RunAsync<int>(actor, UseCase.Of<ImportChildrenHandler>(), db => RunAsync(db, command, rows, current), cancellation);
            if (outcome is not Outcome<int>.Done(var count))
                return outcome;
            (added, done) = (added + count, done + rows.Length);
            progress?.Report(done);
        }

        return added;
    }

    private async Task<Outcome<int>> RunAsync(ChildrenDb db, ImportChildren command, IReadOnlyList<RegisterChild> rows, ChildRules rules)
    {
        var scope = await db.Scopes.SingleOrDefaultAsync(row => row.Id == db.Actor.Institution);
        if (scope?.State != ScopeState.Active)
            return new Outcome<int>.Refused("InstitutionNotActive");
        foreach (var row in rows)
        {
            if (RegisterChildCheck.Errors(row, rules) is { None: false } errors)
                return errors.As<int>();
        }

        var import = await db.Imports.SingleOrDefaultAsync(row => row.Id == command.Id);
        if (import?.UndoneAt is not null)
            return new Outcome<int>.Refused("ImportUndone");
        if (import is null)
            await BeginAsync(db, command, scope);
        var ids = rows.Select(row => row.Id).ToList();
        var there = (await db.Children.Where(child => ids.Contains(child.Id)).Select(child => child.Id).ToListAsync()).ToHashSet();
        var missing = rows.Where(row => !there.Contains(row.Id)).ToList();
        await intake.AddAsync(db, scope, missing, command.Id);
        return missing.Count;
    }

    private static Task BeginAsync(ChildrenDb db, ImportChildren command, ScopeRow scope)
    {
        db.Add(new Import
        {
            Id = command.Id,
            InstitutionId = scope.Id,
            RegionCode = scope.RegionCode,
            ImportedBy = db.Actor.AccountId,
            ImportedAt = db.Now,
            FileHash = command.FileHash,
            RowCount = command.Rows.Count,
        });
        return db.SaveChangesAsync();
    }
}
