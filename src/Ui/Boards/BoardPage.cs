using MerajutASA.Infrastructure.Postgres.Paging;

namespace MerajutASA.Ui.Boards;

/// <summary>One page of a board. Cursors are opaque to the board; null says that there is no such page.</summary>
public sealed record BoardPage<TRow>(IReadOnlyList<TRow> Rows, long Total, string? Next = null, string? Previous = null)
{
    public BoardPage(RowPage<TRow> page, long total)
        : this(page.Rows, total, page.After, page.Before)
    {
    }
}
