using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Children.Contracts;
using MerajutASA.Modules.Children.Storage;
using MerajutASA.Modules.Government.Contracts;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Modules.Children.Institutions;

/// <summary>Compares the scope rows with Government's register; called by the verb <c>children check-scope</c>.</summary>
[UseCase("children.check-scope", Purpose.Synchronisation, Role.System)]
internal sealed class ScopeCheck(UnitOfWork<ChildrenDb> work, IInstitutions institutions) : IScopeCheck
{
    private const int Batch = 1_000;

    public async Task<IReadOnlyList<string>> DifferencesAsync(CancellationToken cancellation = default)
    {
        var actor = Actor.System("children.check-scope");
        var kept = (await work.RunAsync<Dictionary<Guid, InstitutionScopeCopy>>(actor, UseCase.Of<ScopeCheck>(), async db => await db.Scopes.AsNoTracking()
            .ToDictionaryAsync(row => row.Id, row => new InstitutionScopeCopy(row.RegionCode, row.State.ToString(), row.SourceVersion), cancellation), cancellation)).Value;
        var differences = new List<string>();
        Guid? after = null;
        while (await institutions.ScopesAsync(actor, after, Batch, cancellation) is { Count: > 0 } scopes)
        {
            foreach (var scope in scopes)
            {
                var expected = new InstitutionScopeCopy(scope.RegionCode, scope.State.ToString(), scope.Version);
                if (!kept.Remove(scope.InstitutionId, out var found))
                    differences.Add($"{scope.InstitutionId}: missing, expected {expected}");
                else if (found != expected)
                    differences.Add($"{scope.InstitutionId}: {found}, expected {expected}");
            }

            after = scopes[^1].InstitutionId;
        }

        differences.AddRange(kept.Select(left => $"{left.Key}: {left.Value}, not in the register"));
        return differences;
    }

    private sealed record InstitutionScopeCopy(string Region, string State, int Version)
    {
        public override string ToString() => $"region {Region}, state {State}, version {Version}";
    }
}
