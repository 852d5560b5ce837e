using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Infrastructure.Postgres.Paging;

/// <summary>Pages by key: the rows beyond (value, id), which an index finds at once however deep the page lies.</summary>
internal sealed class SortColumn<TRow, TKey>(string name, Expression<Func<TRow, TKey>> key, Func<TRow, TKey> read) : ISortColumn<TRow>
    where TRow : GuardedRow
    where TKey : notnull
{
    public string Name => name;

    public bool Reads(string? cursor) => Cursor.TryRead<TKey>(cursor, out _, out _);

    public string CursorOf(TRow row) => Cursor.Write(read(row), row.Id);

    public IQueryable<TRow> From(IQueryable<TRow> rows, string? cursor, bool descending)
    {
        if (Cursor.TryRead<TKey>(cursor, out var value, out var id))
            rows = rows.Where(Beyond(value, id, descending));
        return descending
            ? rows.OrderByDescending(key).ThenByDescending(row => row.Id)
            : rows.OrderBy(key).ThenBy(row => row.Id);
    }

    // As a row comparison, which an index on (value, id) answers from its place on, whatever the value's type is stored as.
    private Expression<Func<TRow, bool>> Beyond(TKey value, Guid id, bool descending)
    {
        // Through a closure, so that the values become parameters and the text stays one.
        Expression<Func<TKey>> valueOf = () => value;
        Expression<Func<Guid>> idOf = () => id;
        var row = key.Parameters[0];
        var beyond = Expression.Call(
            typeof(NpgsqlDbFunctionsExtensions),
            descending ? nameof(NpgsqlDbFunctionsExtensions.LessThan) : nameof(NpgsqlDbFunctionsExtensions.GreaterThan),
            null,
            Expression.Constant(EF.Functions),
            Pair(key.Body, Expression.Property(row, nameof(GuardedRow.Id))),
            Pair(valueOf.Body, idOf.Body));
        return Expression.Lambda<Func<TRow, bool>>(beyond, row);
    }

    private static UnaryExpression Pair(Expression value, Expression id) =>
        Expression.Convert(Expression.Call(typeof(ValueTuple), nameof(ValueTuple.Create), [typeof(TKey), typeof(Guid)], value, id), typeof(ITuple));
}
