using MerajutASA.Anonymisation.Tables;

namespace MerajutASA.Anonymisation.Tests.Checking;

/// <summary>A table as lines of words, read by splitting: good enough where no cell is quoted, and nothing of the library's own.</summary>
internal sealed record Rows(string[] Heading, string[][] Records)
{
    public static Rows Read(string path)
    {
        var lines = File.ReadAllLines(path).Where(line => line.Length > 0).Select(line => line.Split(';')).ToList();
        return new Rows(lines[0], [.. lines.Skip(1)]);
    }

    /// <summary>As the library writes it.</summary>
    public static Rows Of(Table table)
    {
        using var text = new StringWriter();
        TableFile.Write(table, text);
        var lines = text.ToString().Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(table.Separator)).ToList();
        return new Rows(lines[0], [.. lines.Skip(1)]);
    }

    public int Place(string column) => Array.IndexOf(Heading, column);

    /// <summary>The same records for the library.</summary>
    public Table ToTable() => new("made-up.csv", ';', [.. Heading.Select((name, place) => ToColumn(name, place))], Records.Length);

    private Column ToColumn(string name, int place)
    {
        var values = Records.Select(record => record[place]).Distinct().ToList();
        return new Column(name, values, [.. Records.Select(record => values.IndexOf(record[place]))], [.. values.Select(value => 2 + Array.FindIndex(Records, record => record[place] == value))]);
    }
}
