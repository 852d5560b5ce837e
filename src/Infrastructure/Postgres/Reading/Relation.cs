namespace MerajutASA.Infrastructure.Postgres.Reading;

/// <summary>What stands in a FROM under one name.</summary>
internal sealed class Relation
{
    private readonly IReadOnlyList<Flow> _columns;
    private readonly Flow? _any;

    private Relation(string alias, IReadOnlyList<Flow> columns, Flow? any)
    {
        Alias = alias;
        _columns = columns;
        _any = any;
    }

    public string Alias { get; }

    /// <summary>Its columns in order; null where only the server knows them.</summary>
    public IReadOnlyList<Flow>? Columns => _any is null ? _columns : null;

    /// <summary>All of it, as a whole row.</summary>
    public Flow Whole => Flow.From(_any is null ? _columns : [_any]);

    public static Relation Of(string alias, Occurrence occurrence) =>
        new(alias, [.. occurrence.Table.Columns.Select(column => Flow.Of(new ShownValue(occurrence, column)))], any: null);

    public static Relation Of(string alias, IReadOnlyList<Flow> columns) => new(alias, columns, any: null);

    /// <summary>A function, or a table that holds nothing Restricted: each column may tell whatever flows in.</summary>
    public static Relation Unknown(string alias, Flow any) => new(alias, [], any);

    /// <summary>Null when it has no such column.</summary>
    public Flow? Find(string name)
    {
        if (_any is not null)
            return _any.Values.Count == 0 ? Flow.Nothing : _any;
        if (_columns.FirstOrDefault(column => column.Name == name) is { } found)
            return found;
        var unnamed = _columns.Where(column => column.Name is null).ToList();
        return unnamed.Count > 0 ? Flow.From(unnamed) : null;
    }
}
