namespace MerajutASA.Anonymisation.Hierarchies;

/// <summary>
/// How a column's values become more general, level by level: a tree, or a forest where the top level has several values. Values of all levels are
/// nodes, numbered from the leaves up; a leaf's node is its own number.
/// </summary>
public sealed class Hierarchy
{
    private readonly int[][] _nodes;
    private readonly string[] _labels;
    private readonly int[] _parents;
    private readonly int[] _levels;
    private readonly int[] _leavesUnder;
    private readonly Dictionary<string, int> _leafOf;

    /// <param name="column">The column it is for.</param>
    /// <param name="file">The file's name, for messages.</param>
    /// <param name="paths">For each leaf its own value and those above it; all of one length, each leaf once, each value under one ancestor.</param>
    internal Hierarchy(string column, string file, IReadOnlyList<string[]> paths)
    {
        (Column, File, Leaves, Levels) = (column, file, paths.Count, paths[0].Length);
        var labels = new List<string>();
        var firsts = new List<int>();
        _nodes = new int[Levels][];
        Widths = new int[Levels];
        for (var level = 0; level < Levels; level++)
        {
            var known = new Dictionary<string, int>(StringComparer.Ordinal);
            _nodes[level] = new int[Leaves];
            for (var leaf = 0; leaf < Leaves; leaf++)
            {
                var label = paths[leaf][level];
                if (!known.TryGetValue(label, out var node))
                {
                    known[label] = node = labels.Count;
                    labels.Add(label);
                    firsts.Add(leaf);
                }

                _nodes[level][leaf] = node;
            }

            Widths[level] = known.Count;
        }

        _labels = [.. labels];
        _parents = new int[labels.Count];
        _levels = new int[labels.Count];
        _leavesUnder = new int[labels.Count];
        for (var level = 0; level < Levels; level++)
        {
            foreach (var node in _nodes[level])
                _leavesUnder[node]++;
            foreach (var node in _nodes[level].Distinct())
                (_levels[node], _parents[node]) = (level, level + 1 < Levels ? _nodes[level + 1][firsts[node]] : -1);
        }

        _leafOf = Enumerable.Range(0, Leaves).ToDictionary(leaf => paths[leaf][0], StringComparer.Ordinal);
    }

    public string Column { get; }

    /// <summary>The name of the file that it came from.</summary>
    public string File { get; }

    /// <summary>How many values there are before any is made more general: the size of the domain.</summary>
    public int Leaves { get; }

    /// <summary>The leaves counted as one.</summary>
    public int Levels { get; }

    /// <summary>How many values each level has.</summary>
    internal int[] Widths { get; }

    internal int Nodes => _labels.Length;

    /// <summary>The leaf with this value, or null.</summary>
    public int? Leaf(string value) => _leafOf.TryGetValue(value, out var leaf) ? leaf : null;

    /// <summary>For each leaf the node above it on a level.</summary>
    internal int[] Above(int level) => _nodes[level];

    /// <summary>The first node of a level.</summary>
    internal int Lowest(int level) => _nodes[level][0];

    internal string Label(int node) => _labels[node];

    /// <summary>−1 at the top.</summary>
    internal int Parent(int node) => _parents[node];

    internal int Level(int node) => _levels[node];

    /// <summary>How many leaves the node stands for.</summary>
    internal int LeavesUnder(int node) => _leavesUnder[node];

    /// <summary>The lowest node above both, or −1 where the top has several values and these two have none in common.</summary>
    internal int Join(int one, int other)
    {
        while (one != other && one >= 0 && other >= 0)
        {
            var (below, above) = (_levels[one], _levels[other]);
            if (below <= above)
                one = _parents[one];
            if (above <= below)
                other = _parents[other];
        }

        return one == other ? one : -1;
    }
}
