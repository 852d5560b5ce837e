using MerajutASA.Anonymisation.Hierarchies;

namespace MerajutASA.Anonymisation.Tests.Checking;

/// <summary>A hierarchy as the lines of its file: for each value itself and what stands above it.</summary>
internal sealed record Paths(string Column, IReadOnlyDictionary<string, string[]> Of)
{
    public int Levels => Of.First().Value.Length;

    public static Paths Read(string path, string column) =>
        new(column, File.ReadAllLines(path).Where(line => line.Length > 0).Select(line => line.Split(';')).ToDictionary(line => line[0]));

    /// <summary>How many values have this word on a level.</summary>
    public int Under(string word, int level) => Of.Values.Count(path => path[level] == word);

    public Hierarchy ToHierarchy() => new(Column, $"{Column}.csv", [.. Of.Values]);
}
