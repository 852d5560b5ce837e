namespace MerajutASA.Infrastructure.Postgres.Reading;

/// <summary>What flows into one column of a query.</summary>
internal sealed record Flow
{
    public static readonly Flow Nothing = new();

    /// <summary>Null where the server makes a name up.</summary>
    public string? Name { get; init; }

    /// <summary>The column that it is, unchanged; null for anything computed.</summary>
    public ShownValue? Plain { get; init; }

    /// <summary>Every column of a Restricted table that it could tell of.</summary>
    public IReadOnlySet<ShownValue> Values { get; init; } = new HashSet<ShownValue>();

    /// <summary>Those of the values that stand for a group of rows and not for one.</summary>
    public IReadOnlySet<ShownValue> Grouped { get; init; } = new HashSet<ShownValue>();

    public static Flow Of(ShownValue value) => new() { Name = value.Column.Column, Plain = value, Values = new HashSet<ShownValue> { value } };

    /// <summary>Something computed from all of them.</summary>
    public static Flow From(IEnumerable<Flow> flows)
    {
        var (values, ungrouped) = (new HashSet<ShownValue>(), new HashSet<ShownValue>());
        foreach (var flow in flows)
        {
            values.UnionWith(flow.Values);
            ungrouped.UnionWith(flow.Values.Except(flow.Grouped));
        }

        return new Flow { Values = values, Grouped = values.Except(ungrouped).ToHashSet() };
    }
}
