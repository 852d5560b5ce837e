using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using ClickHouse.Driver;
using ClickHouse.Driver.ADO.Parameters;

namespace MerajutASA.Infrastructure.Analytics;

/// <summary>
/// Asks the engine's own analyser, once for each text, which tables the text reads: a table without a filter would be read
/// whole, so every one of them must be registered, and no table function may go round them.
/// </summary>
internal sealed partial class TextCheck(AnalyticsCatalog catalog)
{
    private static readonly HashSet<string> HarmlessFunctions = ["numbers", "zeros", "values", "generateSeries", "generate_series"];
    private readonly ConcurrentDictionary<string, IReadOnlyList<string>> _passed = new(StringComparer.Ordinal);

    /// <summary>The tables that a text reads, once it has passed; none before.</summary>
    public IReadOnlyList<string> TablesOf(AnalyticsText text) => _passed.GetValueOrDefault(text.Name) ?? [];

    public async Task PassAsync(ClickHouseClient client, AnalyticsText text, ClickHouseParameterCollection parameters, QueryOptions options, CancellationToken cancel)
    {
        if (_passed.ContainsKey(text.Name))
            return;

        var database = (string)(await client.ExecuteScalarAsync("SELECT currentDatabase()", options: options, cancellationToken: cancel))!;
        using var tree = await client.ExecuteReaderAsync($"EXPLAIN QUERY TREE {text.Sql}", parameters, options, cancel);
        var tables = new SortedSet<string>(StringComparer.Ordinal);
        while (tree.Read())
            Pass(tree.GetString(0), text, database, tables);
        _passed[text.Name] = [.. tables];
    }

    private void Pass(string line, AnalyticsText text, string database, SortedSet<string> tables)
    {
        foreach (Match table in TableName().Matches(line))
        {
            var name = table.Groups[1].Value;
            if (!name.StartsWith(database + ".", StringComparison.Ordinal) || !catalog.Holds(name[(database.Length + 1)..]))
                throw new InvalidOperationException($"The text {text.Name} reads {name}, which is not registered.");
            tables.Add(name[(database.Length + 1)..]);
        }

        foreach (Match function in FunctionName().Matches(line))
        {
            if (!HarmlessFunctions.Contains(function.Groups[1].Value))
                throw new InvalidOperationException($"The text {text.Name} reads {function.Groups[1].Value}(), which no filter reaches.");
        }
    }

    [GeneratedRegex(@"\btable_name: ([^\s,]+)")]
    private static partial Regex TableName();

    [GeneratedRegex(@"\btable_function_name: ([^\s,]+)")]
    private static partial Regex FunctionName();
}
