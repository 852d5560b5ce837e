namespace MerajutASA.Anonymisation.Tables;

/// <summary>Records with named columns.</summary>
/// <param name="name">The file's name, for messages.</param>
/// <param name="separator">What stands between two cells in the file.</param>
/// <param name="columns">In the file's order.</param>
/// <param name="records">How many.</param>
public sealed class Table(string name, char separator, IReadOnlyList<Column> columns, int records)
{
    public string Name => name;

    public char Separator => separator;

    public IReadOnlyList<Column> Columns => columns;

    public int Records => records;

    public Column? Find(string column) => columns.FirstOrDefault(one => one.Name == column);
}
