using CsvHelper;

namespace MerajutASA.Anonymisation.Tables;

/// <summary>Tables as files of separated values.</summary>
public static class TableFile
{
    /// <exception cref="AnonymisationException">The file cannot be read, is empty, or its lines are not all of one length.</exception>
    public static Table Read(string path)
    {
        using var source = CsvSource.Open(path);
        if (!source.Read())
            throw new AnonymisationException("The file is empty: a heading and at least one record are needed.") { File = source.Name };
        var columns = Heading(source);
        while (source.Read())
        {
            if (source.Cells != columns.Count)
                throw new AnonymisationException($"The line has {source.Cells} cells, and the heading {columns.Count}.") { File = source.Name, Line = source.Line };
            for (var cell = 0; cell < columns.Count; cell++)
                columns[cell].Add(source[cell], source.Line);
        }

        var records = columns[0].Count;
        return records > 0
            ? new Table(source.Name, source.Separator, [.. columns.Select(column => column.ToColumn())], records)
            : throw new AnonymisationException("The file has a heading and no record.") { File = source.Name };
    }

    /// <summary>Writes the records in their order, with the separator of their source and lines that end as RFC 4180 says.</summary>
    public static void Write(Table table, TextWriter writer)
    {
        using var csv = CsvWriter.Create(writer, new CsvWriterOptions { Separator = table.Separator }, leaveOpen: true);
        csv.WriteRecord([.. table.Columns.Select(column => column.Name)]);
        var cells = new string[table.Columns.Count];
        for (var record = 0; record < table.Records; record++)
        {
            for (var column = 0; column < cells.Length; column++)
                cells[column] = table.Columns[column][record];
            csv.WriteRecord(cells);
        }
    }

    private static List<ColumnBuilder> Heading(CsvSource source)
    {
        var columns = new List<ColumnBuilder>(source.Cells);
        for (var cell = 0; cell < source.Cells; cell++)
        {
            var name = source[cell];
            if (string.IsNullOrWhiteSpace(name))
                throw new AnonymisationException($"Column {cell + 1} has no name.") { File = source.Name, Line = source.Line };
            if (columns.Any(column => column.Name == name))
                throw new AnonymisationException("Two columns have this name.") { File = source.Name, Line = source.Line, Column = name };
            columns.Add(new ColumnBuilder(name));
        }

        return columns;
    }
}
