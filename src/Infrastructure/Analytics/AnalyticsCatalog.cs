using MerajutASA.Infrastructure.Access;

namespace MerajutASA.Infrastructure.Analytics;

/// <summary>All tables and texts that the modules have registered. What is not here cannot be read.</summary>
internal sealed class AnalyticsCatalog(IEnumerable<AnalyticsTable> tables, IEnumerable<AnalyticsText> texts)
{
    private readonly Dictionary<string, AnalyticsTable> _tables = tables.ToDictionary(table => table.Name, StringComparer.Ordinal);
    private readonly Dictionary<string, AnalyticsText> _texts = texts.ToDictionary(text => text.Name, StringComparer.Ordinal);

    public AnalyticsText Text(string name) =>
        _texts.TryGetValue(name, out var text) ? text : throw new ArgumentException($"There is no text '{name}'.", nameof(name));

    public AnalyticsTable Table(string name) =>
        _tables.TryGetValue(name, out var table) ? table : throw new ArgumentException($"There is no table '{name}'.", nameof(name));

    /// <summary>The condition on each of some tables for this actor, as the audit log keeps it.</summary>
    public IReadOnlyDictionary<string, string> ScopeOf(Actor actor, IEnumerable<string> tables) =>
        tables.ToDictionary(table => table, table => AnalyticsScope.Filter(actor, _tables[table]), StringComparer.Ordinal);

    public IReadOnlyCollection<string> Tables => _tables.Keys;

    public bool Holds(string table) => _tables.ContainsKey(table);

    /// <summary>The filter of every table for this actor, in the form of the setting <c>additional_table_filters</c>.</summary>
    public string FiltersFor(Actor actor) =>
        $"{{{string.Join(", ", _tables.Values.Select(table => $"{Quote(table.Name)}: {Quote(AnalyticsScope.Filter(actor, table))}"))}}}";

    private static string Quote(string text) =>
        $"'{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal)}'";
}
