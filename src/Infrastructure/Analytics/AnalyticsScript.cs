namespace MerajutASA.Infrastructure.Analytics;

/// <summary>
/// Makes a table that a module's facts go into. It is run by whoever writes first after a start, each time: so it makes what is missing
/// and changes nothing that is there.
/// </summary>
public sealed record AnalyticsScript
{
    private const string Beginning = "CREATE TABLE IF NOT EXISTS ";

    /// <param name="table">The table that it makes.</param>
    /// <param name="sql">The whole statement.</param>
    public AnalyticsScript(string table, string sql)
    {
        ArgumentNullException.ThrowIfNull(sql);
        if (!sql.StartsWith($"{Beginning}{table} ", StringComparison.Ordinal))
            throw new ArgumentException($"The script of {table} must begin with '{Beginning}{table} '.", nameof(sql));
        (Table, Sql) = (table, sql);
    }

    public string Table { get; }

    public string Sql { get; }
}
