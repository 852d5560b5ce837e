using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Business.Storage;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Modules.Business.Permits;

/// <summary>The permits of one institution, the newest first: for its officers and its head.</summary>
[UseCase("business.list-permits", Purpose.Giving, Role.SocialOfficer, Role.LksaHead)]
internal sealed class ListPermits(UnitOfWork<BusinessDb> work)
{
    public Task<Outcome<IReadOnlyList<PermitLine>>> RunAsync(Actor actor, Guid institution, CancellationToken cancellation = default) =>
        work.RunAsync<IReadOnlyList<PermitLine>>(
            actor,
            UseCase.Of<ListPermits>(),
            async db =>
            {
                if (!await db.Scopes.AsNoTracking().AnyAsync(scope => scope.Id == institution, cancellation))
                    return new Outcome<IReadOnlyList<PermitLine>>.NotFound();
                var today = IndonesianDay.Of(db.Now);
                var rows = await db.Permits.AsNoTracking().Where(row => row.InstitutionId == institution).OrderByDescending(row => row.ValidFrom).ThenBy(row => row.Id).ToListAsync(cancellation);
                return new Outcome<IReadOnlyList<PermitLine>>.Done([.. rows.Select(row => PermitLine.Of(row, today))]);
            },
            cancellation);
}
