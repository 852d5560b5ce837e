using MerajutASA.Anonymisation.Hierarchies;

namespace MerajutASA.Anonymisation.Records;

/// <summary>Nodes of several levels may have one word ("Other" as a value and as a group): to a reader they are one.</summary>
internal static class Words
{
    /// <summary>For each node the first that has its word.</summary>
    public static int[] Of(Hierarchy hierarchy)
    {
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        var words = new int[hierarchy.Nodes];
        for (var node = 0; node < words.Length; node++)
            words[node] = first.TryAdd(hierarchy.Label(node), node) ? node : first[hierarchy.Label(node)];
        return words;
    }
}
