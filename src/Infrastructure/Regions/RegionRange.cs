using System.Linq.Expressions;

namespace MerajutASA.Infrastructure.Regions;

/// <summary>Rows of a region by the half-open range over their code, which an index in C collation serves.</summary>
public static class RegionRange
{
    public static IQueryable<TRow> InRegion<TRow>(this IQueryable<TRow> rows, Expression<Func<TRow, string>> code, string region)
    {
        ArgumentNullException.ThrowIfNull(code);
        var (low, high) = RegionCode.Range(region);
        // Through closures, so that the values become parameters and the text stays one.
        Expression<Func<string>> lowest = () => low;
        Expression<Func<string>> beyond = () => high;
        var within = Expression.AndAlso(
            Expression.GreaterThanOrEqual(Compared(code.Body, lowest.Body), Expression.Constant(0)),
            Expression.LessThan(Compared(code.Body, beyond.Body), Expression.Constant(0)));
        return rows.Where(Expression.Lambda<Func<TRow, bool>>(within, code.Parameters));
    }

    private static MethodCallExpression Compared(Expression left, Expression right) =>
        Expression.Call(typeof(string), nameof(string.Compare), null, left, right);
}
