namespace MerajutASA.Infrastructure.Postgres.Paging;

/// <summary>A column by which rows are sorted and paged.</summary>
internal interface ISortColumn<TRow>
{
    string Name { get; }

    /// <summary>Rows in this order, from the cursor on; all of them for an unreadable cursor.</summary>
    IQueryable<TRow> From(IQueryable<TRow> rows, string? cursor, bool descending);

    bool Reads(string? cursor);

    string CursorOf(TRow row);
}
