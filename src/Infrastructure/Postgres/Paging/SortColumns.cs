using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Infrastructure.Postgres.Paging;

/// <summary>The columns that a board can be sorted by, the first being its ordinary order. Sealed columns are never among them.</summary>
public sealed class SortColumns<TRow>
    where TRow : GuardedRow
{
    private readonly List<ISortColumn<TRow>> _columns = [];

    public IEnumerable<string> Names => _columns.Select(column => column.Name);

    /// <param name="name">As the address says it.</param>
    /// <param name="key">Never null: what may be missing gets a value that sorts where it belongs.</param>
    /// <param name="read">The same of a row in memory, where the expression itself cannot run there.</param>
    public SortColumns<TRow> Add<TKey>(string name, Expression<Func<TRow, TKey>> key, Func<TRow, TKey>? read = null)
        where TKey : notnull
    {
        ArgumentNullException.ThrowIfNull(key);
        _columns.Add(new SortColumn<TRow, TKey>(name, key, read ?? key.Compile()));
        return this;
    }

    /// <summary>The name of the column that a request means.</summary>
    public string Chosen(string? name) => Find(name).Name;

    public async Task<RowPage<TRow>> PageAsync(IQueryable<TRow> rows, PageRequest request, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(request);
        var column = Find(request.Sort);
        var cursor = request.After ?? request.Before;
        var backwards = request.After is null && column.Reads(request.Before);
        var found = await column.From(rows, cursor, request.Descending != backwards).Take(request.Size + 1).ToListAsync(cancellation);
        var isMore = found.Count > request.Size;
        if (isMore)
            found.RemoveAt(request.Size);
        if (backwards)
            found.Reverse();
        if (found.Count == 0)
            return new RowPage<TRow>([], null, null);
        var (hasBefore, hasAfter) = backwards ? (isMore, true) : (column.Reads(request.After), isMore);
        return new RowPage<TRow>(found, hasBefore ? column.CursorOf(found[0]) : null, hasAfter ? column.CursorOf(found[^1]) : null);
    }

    private ISortColumn<TRow> Find(string? name) => _columns.Find(column => column.Name == name) ?? _columns[0];
}
