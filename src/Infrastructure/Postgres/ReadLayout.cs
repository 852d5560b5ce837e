using System.Data.Common;
using MerajutASA.Infrastructure.Postgres.Reading;
using Npgsql;

namespace MerajutASA.Infrastructure.Postgres;

/// <summary>
/// What a query's result discloses: where its child ids stand, which columns each of them answers for, and which Restricted fields it
/// carries. Worked out once per text, from what the text says of each column and what the server says of it; where the two differ,
/// the query is refused. Without ids only a count passes, and a group where figures are allowed.
/// </summary>
internal sealed record ReadLayout(IReadOnlyList<ShownChild> Children, IReadOnlyList<string> Fields, IReadOnlyList<string> FigureTables)
{
    /// <summary>Null when the text neither mentions nor yields anything Restricted.</summary>
    public static ReadLayout? Of(string text, DbDataReader reader, RestrictedCatalog catalog, bool figuresAllowed)
    {
        var columns = ((NpgsqlDataReader)reader).GetColumnSchema();
        var known = columns.Select(column => catalog.Find(column.TableOID, column.ColumnAttributeNumber ?? 0)).ToList();
        if (!known.Exists(column => column is { IsRestricted: true } or { IsChildId: true }) && !catalog.Mentions(text))
            return null;
        var flows = Confirmed(text, StatementReader.Read(text, catalog), known);
        var ids = new Dictionary<Occurrence, int>();
        for (var at = 0; at < flows.Count; at++)
        {
            if (flows[at].Plain is { Column.IsChildId: true } id)
                ids.TryAdd(id.Of, at);
        }

        if (ids.Count == 0)
        {
            foreach (var (flow, column) in flows.Zip(columns))
                RequireFigure(flow, column.ColumnName, text, figuresAllowed);
            return new ReadLayout([], [], catalog.Mentioned(text));
        }

        var children = ids.Select(id => new ShownChild(id.Value, [.. Enumerable.Range(0, flows.Count).Where(at => Disclosed(flows[at]).Any(value => value.Of == id.Key))])).ToList();
        for (var at = 0; at < flows.Count; at++)
        {
            if (Disclosed(flows[at]).FirstOrDefault(value => !ids.ContainsKey(value.Of)) is { } nobodys)
                throw new ReadGuardViolationException($"The column '{columns[at].ColumnName}' shows {nobodys.Column.Table}.{nobodys.Column.Column} without the id of its child: {Shown(text)}");
        }

        return new ReadLayout(children, [.. flows.SelectMany((flow, at) => Names(flow, columns[at].ColumnName)).Distinct()], []);
    }

    /// <summary>The text's columns against the server's: what is one column unchanged must be that column to both.</summary>
    private static List<Flow> Confirmed(string text, IReadOnlyList<Flow>? flows, List<RestrictedColumn?> known)
    {
        flows ??= [.. known.Select(_ => Flow.Nothing)];
        if (flows.Count != known.Count)
            throw new ReadGuardViolationException($"The statement yields other columns than it says: {Shown(text)}");
        var confirmed = new List<Flow>();
        for (var at = 0; at < flows.Count; at++)
        {
            if (known[at] is { } column && (column.IsRestricted || column.IsChildId) && flows[at].Plain?.Column != column)
                throw new ReadGuardViolationException($"The column {column.Table}.{column.Column} is not found where the statement says: {Shown(text)}");
            confirmed.Add(known[at] is null ? flows[at] with { Plain = null } : flows[at]);
        }

        return confirmed;
    }

    private static void RequireFigure(Flow flow, string name, string text, bool figuresAllowed)
    {
        foreach (var value in Disclosed(flow))
        {
            if (value.Column.IsSealed)
                throw new ReadGuardViolationException($"Sealed values are read without the id of their child, in '{name}': {Shown(text)}");
            if (!figuresAllowed)
                throw new ReadGuardViolationException($"Restricted values are read without the id of their child, in '{name}': {Shown(text)}");
            if (!flow.Grouped.Contains(value))
                throw new ReadGuardViolationException($"The column '{name}' shows single rows and no figure: {Shown(text)}");
        }
    }

    /// <summary>What a column tells of a child: Restricted values, and its id where something is computed from it.</summary>
    private static IEnumerable<ShownValue> Disclosed(Flow flow) =>
        flow.Values.Where(value => value.Column.IsRestricted || (value.Column.IsChildId && flow.Plain is null));

    private static IEnumerable<string> Names(Flow flow, string name)
    {
        if (flow.Plain is { } plain)
            return plain.Column.IsRestricted ? [$"{plain.Column.Table}.{plain.Column.Column}"] : [];
        return flow.Values.Count == 0 ? [] : [$"?.{name}", .. Disclosed(flow).Select(value => $"{value.Column.Table}.{value.Column.Column}")];
    }

    private static string Shown(string text) => text.Length > 200 ? text[..200] : text;
}
