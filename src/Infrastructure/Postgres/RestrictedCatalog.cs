using System.Text.RegularExpressions;
using MerajutASA.Infrastructure.Encryption;
using MerajutASA.Infrastructure.Postgres.Reading;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;

namespace MerajutASA.Infrastructure.Postgres;

/// <summary>
/// Which columns of a module are Restricted, by the numbers that the server puts into every result (RowDescription carries table oid
/// and column number through joins and subqueries), and which texts mention their tables. Read once per process.
/// </summary>
internal sealed class RestrictedCatalog
{
    private static readonly HashSet<string> BeforeTable = ["from", "join", "only", "table"];

    private readonly Dictionary<(uint Table, short Column), RestrictedColumn> _columns = [];
    private readonly List<RestrictedTable> _tables = [];
    private readonly Regex _mention;

    private RestrictedCatalog(IReadOnlyList<(string Schema, string Table)> tables) =>
        _mention = tables.Count == 0
            ? new Regex("(?!)")
            : new Regex(
                $@"(?<![\w.])(?:{string.Join('|', tables.Select(table => $"\"?{table.Schema}\"?\\s*\\.\\s*\"?{table.Table}\"?"))})(?!\w)",
                RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    public static async Task<RestrictedCatalog> LoadAsync(IModel model, NpgsqlDataSource source, CancellationToken cancellation)
    {
        var types = model.GetEntityTypes().Where(ChildColumns.IsRestricted).ToList();
        var catalog = new RestrictedCatalog([.. types.Select(type => (type.GetSchema()!, type.GetTableName()!))]);
        await using var connection = await source.OpenConnectionAsync(cancellation);
        foreach (var type in types)
            await catalog.AddAsync(type, connection, cancellation);
        return catalog;
    }

    /// <summary>By its name, with or without its schema; comments and quotes do not hide it.</summary>
    public bool Mentions(string text)
    {
        if (_tables.Count == 0)
            return false;
        if (_mention.IsMatch(text))
            return true;
        var tokens = SqlTokens.Of(text);
        return Enumerable.Range(1, Math.Max(0, tokens.Length - 1)).Any(at => tokens[at].IsName && (tokens[at - 1].IsSymbol(".")
            ? at > 1 && Table(tokens[at - 2].Text, tokens[at].Text) is not null
            : tokens[at - 1].IsAny(BeforeTable) && Table(null, tokens[at].Text) is not null));
    }

    public RestrictedTable? Table(string? schema, string name) => _tables.Find(table => table.Name == name && (schema is null || table.Schema == schema));

    public IReadOnlyList<string> Mentioned(string text) =>
        [.. _mention.Matches(text).Select(match => match.Value.Replace("\"", "", StringComparison.Ordinal)).Distinct()];

    public RestrictedColumn? Find(uint table, short column) => _columns.GetValueOrDefault((table, column));

    private async Task AddAsync(IEntityType type, NpgsqlConnection connection, CancellationToken cancellation)
    {
        var (schema, table) = (type.GetSchema()!, type.GetTableName()!);
        var child = ChildColumns.Of(type) ?? throw new InvalidOperationException($"{type.ClrType} holds Restricted values but no [AboutChild].");
        await using var command = new NpgsqlCommand(
            "select attrelid::oid, attnum, attname from pg_attribute where attrelid = to_regclass($1)::oid and attnum > 0 and not attisdropped order by attnum", connection)
        {
            Parameters = { new() { Value = $"{schema}.{table}" } },
        };
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var columns = new List<RestrictedColumn>();
        while (await reader.ReadAsync(cancellation))
        {
            var name = reader.GetString(2);
            var property = type.GetProperties().SingleOrDefault(candidate => candidate.GetColumnName() == name);
            var column = new RestrictedColumn(
                $"{schema}.{table}",
                name,
                property is null || ChildColumns.ClassOf(property) == Access.DataClass.Restricted,
                property is { } mapped && mapped.ClrType.IsGenericType && mapped.ClrType.GetGenericTypeDefinition() == typeof(Sealed<>),
                property == child);
            _columns[(reader.GetFieldValue<uint>(0), reader.GetInt16(1))] = column;
            columns.Add(column);
        }

        _tables.Add(new RestrictedTable(schema, table, columns));
    }
}
