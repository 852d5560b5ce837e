using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Cache.Queries;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Infrastructure.Words;
using MerajutASA.Modules.Government.Contracts;
using MerajutASA.Modules.Government.Institutions.CacheInstitutions;
using MerajutASA.Modules.Government.Storage;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Modules.Government.Institutions.NameInstitutions;

/// <summary>Answers other modules about institutions in the actor's sight.</summary>
[UseCase("government.name-institutions", Purpose.InstitutionRegister, Role.SocialOfficer, Role.Administrator, Role.LksaHead, Role.LksaStaff, Role.System)]
internal sealed class NameInstitutions(UnitOfWork<GovernmentDb> work) : IInstitutions
{
    private const int MostLines = 100;
    private const int MostScopes = 10_000;

    public async Task<InstitutionLine?> FindAsync(Actor actor, Guid institution, CancellationToken cancellation = default) =>
        (await FindAsync(actor, [institution], cancellation)).GetValueOrDefault(institution);

    public async Task<IReadOnlyDictionary<Guid, InstitutionLine>> FindAsync(
        Actor actor, IReadOnlyCollection<Guid> institutions, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(institutions);
        Guid[] ids = [.. institutions.Distinct().Order()];
        var lines = await LinesAsync(
            actor, InstitutionCache.Of(ids, "government.name-institutions"), rows => rows.Where(row => ids.Contains(row.Id)), cancellation);
        return lines.ToDictionary(line => line.Id);
    }

    public Task<IReadOnlyList<InstitutionLine>> SearchAsync(
        Actor actor, string? namePart = null, InstitutionState? state = null, int most = 20, CancellationToken cancellation = default)
    {
        var part = Folding.Of(namePart ?? "");
        most = Math.Clamp(most, 1, MostLines);
        return LinesAsync(
            actor,
            InstitutionCache.InSight(actor, "government.search-institutions", new { part, state, most }),
            rows => rows.Where(row => (part == "" || row.NameKey.Contains(part)) && (state == null || row.State == state))
                .OrderBy(row => row.NameKey).ThenBy(row => row.Id).Take(most),
            cancellation);
    }

    public async Task<IReadOnlyList<InstitutionScope>> ScopesAsync(
        Actor actor, Guid? after = null, int most = 1_000, CancellationToken cancellation = default)
    {
        var outcome = await work.RunAsync<IReadOnlyList<InstitutionScope>>(
            actor,
            UseCase.Of<NameInstitutions>(),
            async db => new Outcome<IReadOnlyList<InstitutionScope>>.Done(await db.Institutions.AsNoTracking()
                .Where(row => after == null || row.Id > after).OrderBy(row => row.Id).Take(Math.Clamp(most, 1, MostScopes))
                .Select(row => new InstitutionScope(row.Id, row.RegionCode, row.State, row.Version)).ToListAsync(cancellation)),
            cancellation);
        return outcome.Value;
    }

    private async Task<IReadOnlyList<InstitutionLine>> LinesAsync(
        Actor actor, CachedQuery query, Func<IQueryable<Institution>, IQueryable<Institution>> chosen, CancellationToken cancellation)
    {
        var outcome = await work.ReadAsync<IReadOnlyList<InstitutionLine>>(
            actor,
            UseCase.Of<NameInstitutions>(),
            query,
            async db => new Outcome<IReadOnlyList<InstitutionLine>>.Done(await chosen(db.Institutions.AsNoTracking())
                .Select(row => new InstitutionLine(row.Id, row.Name, row.RegionCode, row.State)).ToListAsync(cancellation)),
            cancellation);
        return outcome.Value;
    }
}
