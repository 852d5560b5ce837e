using System.Runtime.CompilerServices;
using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Cache.Queries;

namespace MerajutASA.Modules.Government.Institutions.CacheInstitutions;

/// <summary>Raises the stamps of institutions in Redis, on which cached queries of the register rest.</summary>
internal sealed class InstitutionStamps(CacheStamps stamps, CopyInstitutions.CopyInstitutions source) : StampProjection(stamps, InstitutionCache.Family)
{
    private const int PageSize = 500;

    protected override async IAsyncEnumerable<IReadOnlyList<StampedThing>> SourceAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        Guid? after = null;
        while (await source.PageAsync(Actor.System(Name), after, PageSize, cancellation) is { Count: > 0 } page)
        {
            yield return [.. page.Select(row => new StampedThing(row.Id, row.Version, InstitutionCache.PlacesOf(row.RegionCode)))];
            after = page[^1].Id;
        }
    }
}
