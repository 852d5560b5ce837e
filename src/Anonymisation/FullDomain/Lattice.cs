using MerajutASA.Anonymisation.Hierarchies;

namespace MerajutASA.Anonymisation.FullDomain;

/// <summary>All transformations: a level for each column. A number of mixed radix stands for each, the last column being the lowest digit, so whatever is finer has a smaller number.</summary>
internal sealed class Lattice
{
    /// <summary>The search keeps a bound for each transformation in memory, and walks over all of them between two checks.</summary>
    public const int Most = 1 << 22;

    private readonly int[] _levels;

    /// <exception cref="AnonymisationException">There are too many to be searched.</exception>
    public Lattice(IReadOnlyList<Hierarchy> hierarchies)
    {
        _levels = [.. hierarchies.Select(hierarchy => hierarchy.Levels)];
        Strides = new int[_levels.Length];
        var size = 1L;
        for (var column = _levels.Length - 1; column >= 0; column--)
        {
            Strides[column] = (int)size;
            size *= _levels[column];
            if (size > Most)
                throw new AnonymisationException($"The hierarchies allow more than {Most} transformations, too many to prove one the best. Use fewer columns or fewer levels.");
        }

        Size = (int)size;
    }

    public int Columns => _levels.Length;

    public int Size { get; }

    /// <summary>What one level of a column adds to a node's number.</summary>
    public int[] Strides { get; }

    public int Top => Size - 1;

    /// <summary>How many levels a column has.</summary>
    public int LevelsOf(int column) => _levels[column];

    public int LevelOf(int node, int column) => node / Strides[column] % _levels[column];

    public int Node(int[] levels) => levels.Index().Sum(column => column.Item * Strides[column.Index]);

    public int[] Levels(int node)
    {
        var levels = new int[_levels.Length];
        for (var column = 0; column < levels.Length; column++)
            levels[column] = LevelOf(node, column);
        return levels;
    }
}
