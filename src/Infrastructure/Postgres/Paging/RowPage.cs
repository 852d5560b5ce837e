namespace MerajutASA.Infrastructure.Postgres.Paging;

/// <summary>The rows of a page, and the cursors that lead to the pages beside it; null where there is none.</summary>
public sealed record RowPage<T>(IReadOnlyList<T> Rows, string? Before, string? After)
{
    public RowPage<TOther> Select<TOther>(Func<T, TOther> shown) => new([.. Rows.Select(shown)], Before, After);
}
