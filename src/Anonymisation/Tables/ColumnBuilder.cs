namespace MerajutASA.Anonymisation.Tables;

/// <summary>Gives each new value of a column the next number while records are read.</summary>
internal sealed class ColumnBuilder(string name)
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _values = [];
    private readonly List<int> _firstLines = [];
    private readonly List<int> _codes = [];

    public string Name => name;

    public int Count => _codes.Count;

    public void Add(string value, int line)
    {
        if (!_numbers.TryGetValue(value, out var code))
        {
            _numbers[value] = code = _values.Count;
            _values.Add(value);
            _firstLines.Add(line);
        }

        _codes.Add(code);
    }

    public Column ToColumn() => new(name, _values, [.. _codes], _firstLines);
}
