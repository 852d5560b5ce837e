using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Government.Storage;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Modules.Government.Institutions.CopyInstitutions;

/// <summary>Gives the portal's own work the register's current rows, for the copies in other stores.</summary>
[UseCase("government.copy-institutions", Purpose.InstitutionRegister, Role.System)]
internal sealed class CopyInstitutions(UnitOfWork<GovernmentDb> work)
{
    /// <summary>In one query, however many they are.</summary>
    public Task<IReadOnlyList<SourceInstitution>> FindAsync(Actor actor, IReadOnlyCollection<Guid> ids, CancellationToken cancellation) =>
        ReadAsync(actor, rows => rows.Where(row => ids.Contains(row.Id)).OrderBy(row => row.Id), cancellation);

    /// <summary>In order of id, after the given one; empty at the end.</summary>
    public Task<IReadOnlyList<SourceInstitution>> PageAsync(Actor actor, Guid? after, int most, CancellationToken cancellation) =>
        ReadAsync(actor, rows => rows.Where(row => after == null || row.Id > after).OrderBy(row => row.Id).Take(most), cancellation);

    private async Task<IReadOnlyList<SourceInstitution>> ReadAsync(
        Actor actor, Func<IQueryable<Institution>, IQueryable<Institution>> chosen, CancellationToken cancellation)
    {
        var outcome = await work.RunAsync<IReadOnlyList<SourceInstitution>>(
            actor,
            UseCase.Of<CopyInstitutions>(),
            async db => new Outcome<IReadOnlyList<SourceInstitution>>.Done(await chosen(db.Institutions.AsNoTracking())
                .Select(row => new SourceInstitution(
                    row.Id, row.Version, row.Name, row.Kind, row.Accreditation, row.Capacity, row.RegionCode, row.State, row.StateSince, row.FoundationId))
                .ToListAsync(cancellation)),
            cancellation);
        return outcome.Value;
    }
}
