using System.Globalization;
using System.Text;
using System.Text.Json;
using MerajutASA.ClickHouseHost.Engine;
using MerajutASA.ClickHouseHost.Queries;

namespace MerajutASA.ClickHouseHost.Http;

/// <summary>The settings of one statement, which travel beside its text.</summary>
internal static class ConnectionSettings
{
    private static readonly Dictionary<string, decimal> Most = new(StringComparer.Ordinal)
    {
        ["max_memory_usage"] = HostLimits.StatementMemoryBytes,
        ["max_execution_time"] = (decimal)HostLimits.StatementTime.TotalSeconds,
    };

    /// <summary>The SET for a statement. Whoever may not write gets <c>readonly</c>, which nothing on that connection can take back.</summary>
    public static string Assign(QueryRequest query, string mark, bool readOnly, bool held)
    {
        var values = query.Settings.ToDictionary(pair => pair.Key, pair => Limited(pair.Key, pair.Value), StringComparer.Ordinal);
        values["log_comment"] = $"{mark} {values.GetValueOrDefault("log_comment")}";
        if (held)
        {
            values["max_result_bytes"] = HostLimits.BufferedResultBytes.ToString(CultureInfo.InvariantCulture);
            values["result_overflow_mode"] = "throw";
        }

        values.Remove("readonly", out var asked);
        if (readOnly || asked is not null)
            values["readonly"] = readOnly ? "1" : asked!;
        return Set(values.Select(pair => $"{pair.Key} = {Sql.Literal(pair.Value)}"));
    }

    /// <summary>The SET that gives a session its own values back after the statement.</summary>
    public static string? Restore(EngineConnection connection, QueryRequest query)
    {
        if (query.Settings.Count == 0)
            return null;

        var names = string.Join(", ", query.Settings.Select(pair => Sql.Literal(pair.Key)));
        using var result = connection.Run(
            Sql.From($"SELECT name, value, toString(changed) FROM system.settings WHERE name IN ({names})"),
            "JSONCompactEachRow", QueryParameters.None);
        var rows = Encoding.UTF8.GetString(result.Bytes).Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(row => JsonSerializer.Deserialize<string[]>(row)!);
        return Set(rows.Select(row => $"{row[0]} = {(row[2] == "1" ? Sql.Literal(row[1]) : "DEFAULT")}"));
    }

    private static string Set(IEnumerable<string> assignments) => $"SET {string.Join(", ", assignments)}";

    // Nought means no limit to the engine. What is no number is left to the engine's own complaint.
    private static string Limited(string name, string value) =>
        Most.TryGetValue(name, out var most)
        && decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var asked)
        && (asked == 0 || asked > most)
            ? most.ToString(CultureInfo.InvariantCulture)
            : value;
}
