namespace MerajutASA.Modules.Government.Relations.Entries;

/// <summary>What stands in an entry's fields, each as text in its stored form: days as ISO 8601, choices as codes, things as <c>kind:id</c>.</summary>
internal sealed class EntryForm
{
    private readonly Dictionary<string, string?> _values = [];

    public string? this[string field]
    {
        get => _values.GetValueOrDefault(field);
        set => _values[field] = value;
    }

    public EntryForm With(string field, string? value)
    {
        var copy = new EntryForm();
        foreach (var (name, kept) in _values)
            copy[name] = kept;
        copy[field] = value;
        return copy;
    }
}
