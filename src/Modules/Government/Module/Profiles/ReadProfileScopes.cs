using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Government.Storage;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Modules.Government.Profiles;

/// <summary>Which texts there are and where their institutions lie, for the portal's own work.</summary>
[UseCase("government.read-profile-scopes", Purpose.InstitutionRegister, Role.System)]
internal sealed class ReadProfileScopes(UnitOfWork<GovernmentDb> work)
{
    /// <param name="actor">The portal itself.</param>
    /// <param name="institutions">Only of these; null for all.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<IReadOnlyList<ProfileScope>> RunAsync(Actor actor, IReadOnlyCollection<Guid>? institutions, CancellationToken cancellation) =>
        (await work.RunAsync<IReadOnlyList<ProfileScope>>(
            actor, UseCase.Of<ReadProfileScopes>(),
            async db => new Outcome<IReadOnlyList<ProfileScope>>.Done(
                await db.ProfileVersions.AsNoTracking().Where(row => institutions == null || institutions.Contains(row.InstitutionId)).Select(row => new ProfileScope(row.Id, row.InstitutionId, row.RegionCode)).ToListAsync(cancellation)),
            cancellation)).Value;
}
