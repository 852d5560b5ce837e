using MerajutASA.Anonymisation.Hierarchies;

namespace MerajutASA.Anonymisation.Measures;

/// <summary>
/// How much of what the values told is gone, from 0 to 1, as ARX counts it (its Loss metric, after Iyengar, Transforming data to satisfy privacy
/// constraints, 2002). For a column: the leaves that a record's value stands for ÷ all leaves, 1 for a withheld record, averaged over the records and rescaled so
/// that untouched values lose nothing. The columns together: their geometric mean, each raised by 1.
/// </summary>
/// <remarks>
/// Leaves are added up as whole numbers, so that no order of adding matters; ARX keeps ten decimals of each column's loss, rounded down, and
/// multiplies roots in the order of columns; so do we, and get its figures to the last digit.
/// </remarks>
internal sealed class Loss(IReadOnlyList<Hierarchy> hierarchies, long records)
{
    private const long Decimals = 10_000_000_000;

    /// <summary>Leaves that a withheld record counts as covering.</summary>
    public long Whole(int column) => hierarchies[column].Leaves;

    /// <param name="column">Which.</param>
    /// <param name="covered">Leaves that the records' values stand for, added up over all records.</param>
    public double OfColumn(int column, long covered)
    {
        // A domain of one value cannot lose any.
        if (hierarchies[column].Leaves == 1)
            return 0;
        var kept = (Int128)(covered - records) * Decimals / ((Int128)records * (hierarchies[column].Leaves - 1));
        return (double)(long)kept / Decimals;
    }

    public static double Of(ReadOnlySpan<double> columns)
    {
        var product = 1.0;
        foreach (var column in columns)
            product *= Math.Pow(column + 1, 1.0 / columns.Length);
        return product - 1;
    }
}
