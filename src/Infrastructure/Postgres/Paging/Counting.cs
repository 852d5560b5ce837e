using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Infrastructure.Postgres.Paging;

/// <summary>Counts that stay cheap on large tables.</summary>
public static class Counting
{
    /// <summary>Counts are exact up to here; one more means "more".</summary>
    public const int Limit = 10_000;

    public static Task<int> CountToLimitAsync<T>(this IQueryable<T> rows, CancellationToken cancellation = default) =>
        rows.Take(Limit + 1).CountAsync(cancellation);
}
