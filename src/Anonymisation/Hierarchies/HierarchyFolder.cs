namespace MerajutASA.Anonymisation.Hierarchies;

/// <summary>A folder with a hierarchy for each column, in a file named <c>column.csv</c> or <c>anything_column.csv</c>.</summary>
public static class HierarchyFolder
{
    /// <summary>The hierarchies of those columns that have a file. A file that fits several columns belongs to the one with the longest name.</summary>
    /// <exception cref="AnonymisationException">There is no such folder, a column has two files, or one of them is no hierarchy.</exception>
    public static IReadOnlyDictionary<string, Hierarchy> Read(string folder, IReadOnlyCollection<string> columns)
    {
        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var path in Files(folder))
        {
            if (ColumnOf(Path.GetFileName(path), columns) is not { } column)
                continue;
            if (!files.TryAdd(column, path))
                throw new AnonymisationException($"There are two hierarchies for this column: {Path.GetFileName(files[column])} and {Path.GetFileName(path)}.") { Column = column };
        }

        return files.ToDictionary(pair => pair.Key, pair => HierarchyFile.Read(pair.Value, pair.Key), StringComparer.Ordinal);
    }

    private static string? ColumnOf(string file, IReadOnlyCollection<string> columns) => columns
        .Where(column => file == $"{column}.csv" || file.EndsWith($"_{column}.csv", StringComparison.Ordinal)).MaxBy(column => column.Length);

    private static IEnumerable<string> Files(string folder)
    {
        try
        {
            return Directory.GetFiles(folder, "*.csv").Order(StringComparer.Ordinal);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new AnonymisationException($"The folder with the hierarchies cannot be read: {fault.Message}");
        }
    }
}
