namespace MerajutASA.Infrastructure.Postgres.Paging;

/// <summary>
/// Which page of a board, as its address says it. A cursor that cannot be read, or a column that is not there, gives the first page:
/// addresses are typed and kept by people.
/// </summary>
/// <param name="Sort">The name of a column; the first one when unknown.</param>
/// <param name="Descending">Whether the largest comes first.</param>
/// <param name="After">The cursor of the row before this page.</param>
/// <param name="Before">The cursor of the row after this page; counts only without <paramref name="After"/>.</param>
/// <param name="Size">Rows of a page.</param>
public sealed record PageRequest(string? Sort = null, bool Descending = false, string? After = null, string? Before = null, int Size = 25);
