namespace MerajutASA.Infrastructure.Graph;

/// <summary>One row of an answer. Values are null, bool, long, double, string, and lists and maps of these.</summary>
public sealed class GraphRow
{
    private readonly IReadOnlyList<string> _fields;
    private readonly IReadOnlyList<object?> _values;

    internal GraphRow(IReadOnlyList<string> fields, IReadOnlyList<object?> values) => (_fields, _values) = (fields, values);

    /// <summary>The value of a field; the field and its type are as the text makes them.</summary>
    public T Value<T>(string field)
    {
        for (var i = 0; i < _fields.Count; i++)
        {
            if (_fields[i] == field)
                return (T)_values[i]!;
        }

        throw new ArgumentException($"The answer has no field '{field}'.", nameof(field));
    }
}
