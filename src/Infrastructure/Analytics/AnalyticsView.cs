namespace MerajutASA.Infrastructure.Analytics;

/// <summary>
/// Figures that ClickHouse adds up while facts come in. A summing table of its own, made by a script, holds them; the select that feeds it
/// is also what it is recounted by.
/// </summary>
/// <param name="Name">The table of the figures. Another select needs another name: what is there is never changed.</param>
/// <param name="Source">The table of the facts.</param>
/// <param name="Keys">The columns that the figures are grouped by.</param>
/// <param name="Figure">The column that is added up.</param>
/// <param name="Sql">A select of the keys and the figure from the source, grouped by the keys.</param>
public sealed record AnalyticsView(string Name, string Source, IReadOnlyList<string> Keys, string Figure, string Sql)
{
    internal string Feed => $"CREATE MATERIALIZED VIEW IF NOT EXISTS {Name}_feed TO {Name} AS {Sql}";

    internal string Refill => $"INSERT INTO {Name} ({Columns}, {Figure}) SELECT {Columns}, {Figure} FROM ({Sql})";

    /// <summary>How many groups have another figure than a recount gives.</summary>
    internal string Differing => $"""
        SELECT count() FROM (
            SELECT {Columns} FROM (
                SELECT {Columns}, toInt64({Figure}) AS difference FROM ({Sql})
                UNION ALL SELECT {Columns}, -toInt64({Figure}) AS difference FROM {Name})
            GROUP BY {Columns} HAVING sum(difference) != 0)
        """;

    private string Columns => string.Join(", ", Keys);
}
