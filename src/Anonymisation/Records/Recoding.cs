namespace MerajutASA.Anonymisation.Records;

/// <summary>What becomes of each tuple.</summary>
/// <param name="Nodes">By column, then by tuple: the node of the hierarchy that its value is released as.</param>
/// <param name="IsWithheld">By tuple.</param>
internal sealed record Recoding(int[][] Nodes, bool[] IsWithheld)
{
    /// <summary>Every value of a column to one level.</summary>
    public static Recoding FullDomain(Tuples tuples, int[] levels, bool[] isWithheld) =>
        new([.. tuples.Hierarchies.Select((hierarchy, column) => Array.ConvertAll(tuples.Leaves[column], leaf => hierarchy.Above(levels[column])[leaf]))], isWithheld);
}
