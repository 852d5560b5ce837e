using MerajutASA.Anonymisation.Tables;

namespace MerajutASA.Anonymisation.Hierarchies;

/// <summary>A hierarchy as a file without heading: a line for each value, first itself and then ever more general ones, as ARX has them.</summary>
public static class HierarchyFile
{
    /// <exception cref="AnonymisationException">The file is empty, uneven, or a value has two ancestors.</exception>
    public static Hierarchy Read(string path, string column)
    {
        using var source = CsvSource.Open(path);
        var paths = new List<string[]>();
        var lines = new Dictionary<string, (string[] Path, int Line)>(StringComparer.Ordinal);
        while (source.Read())
        {
            var cells = new string[source.Cells];
            for (var cell = 0; cell < cells.Length; cell++)
                cells[cell] = source[cell];
            if (paths.Count > 0 && cells.Length != paths[0].Length)
                throw new AnonymisationException($"The line has {cells.Length} levels and the first one {paths[0].Length}; all must have the same.") { File = source.Name, Line = source.Line, Column = column, Value = cells[0] };
            // A line that is there twice, word for word, says nothing new.
            if (!lines.TryGetValue(cells[0], out var before))
                paths.Add(cells);
            else if (!before.Path.AsSpan().SequenceEqual(cells))
                throw new AnonymisationException($"The value has other ancestors on line {before.Line}.") { File = source.Name, Line = source.Line, Column = column, Value = cells[0] };
            lines.TryAdd(cells[0], (cells, source.Line));
        }

        if (paths.Count == 0)
            throw new AnonymisationException("The hierarchy is empty.") { File = source.Name, Column = column };
        RequireOneAncestor(paths, source.Name, column, leaf => lines[leaf].Line);
        return new Hierarchy(column, source.Name, paths);
    }

    private static void RequireOneAncestor(List<string[]> paths, string file, string column, Func<string, int> lineOf)
    {
        for (var level = 1; level + 1 < paths[0].Length; level++)
        {
            var above = new Dictionary<string, string[]>(StringComparer.Ordinal);
            foreach (var path in paths)
            {
                if (above.TryAdd(path[level], path) || above[path[level]][level + 1] == path[level + 1])
                    continue;
                var first = above[path[level]];
                throw new AnonymisationException($"The value lies under \"{path[level + 1]}\" here and under \"{first[level + 1]}\" on line {lineOf(first[0])}.") { File = file, Line = lineOf(path[0]), Column = column, Value = path[level] };
            }
        }
    }
}
