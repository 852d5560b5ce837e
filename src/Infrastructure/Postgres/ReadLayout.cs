using System.Data.Common;
using System.Text.RegularExpressions;
using Npgsql;
using Npgsql.Schema;

namespace MerajutASA.Infrastructure.Postgres;

/// <summary>
/// What a query's result discloses: where its child ids stand and which Restricted fields it carries. Worked out once per text
/// from what the server says of each column; a computed column could hide anything and is allowed only as a count or beside a child id.
/// </summary>
internal sealed partial record ReadLayout(IReadOnlyList<int> ChildIds, IReadOnlyList<string> Fields, IReadOnlyList<string> FigureTables)
{
    /// <summary>Null when the text neither mentions nor yields anything Restricted.</summary>
    public static ReadLayout? Of(string text, DbDataReader reader, RestrictedCatalog catalog, bool figuresAllowed)
    {
        var columns = ((NpgsqlDataReader)reader).GetColumnSchema();
        var known = columns.Select(column => catalog.Find(column.TableOID, column.ColumnAttributeNumber ?? 0)).ToList();
        var ids = Enumerable.Range(0, known.Count).Where(at => known[at] is { IsChildId: true }).ToList();
        var fields = known.OfType<RestrictedColumn>().Where(column => column.IsRestricted).Select(column => $"{column.Table}.{column.Column}").ToList();
        if (fields.Count == 0 && ids.Count == 0 && !catalog.Mentions(text))
            return null;
        if (ids.Count > 0)
            return new ReadLayout(ids, [.. fields.Distinct(), .. Computed(columns).Select(column => $"?.{column.ColumnName}")], []);
        if (known.Exists(column => column is { IsSealed: true }))
            throw new ReadGuardViolationException($"Sealed values are read without the id of their child: {Shown(text)}");
        if (fields.Count > 0 && !figuresAllowed)
            throw new ReadGuardViolationException($"Restricted values are read without the id of their child: {Shown(text)}");
        if (Computed(columns).FirstOrDefault(column => !IsCount(column)) is { } hidden)
            throw new ReadGuardViolationException($"The computed column '{hidden.ColumnName}' hides what it shows of a child: {Shown(text)}");
        return new ReadLayout([], [], catalog.Mentioned(text));
    }

    private static IEnumerable<NpgsqlDbColumn> Computed(IEnumerable<NpgsqlDbColumn> columns) => columns.Where(column => column.TableOID == 0);

    private static bool IsCount(NpgsqlDbColumn column) =>
        (column.DataType == typeof(int) || column.DataType == typeof(long) || column.DataType == typeof(bool))
        && CountName().IsMatch(column.ColumnName);

    private static string Shown(string text) => text.Length > 200 ? text[..200] : text;

    [GeneratedRegex("^(count|exists|value|any|c|\\?column\\?)", RegexOptions.IgnoreCase)]
    private static partial Regex CountName();
}
