using MerajutASA.Anonymisation.Hierarchies;

namespace MerajutASA.Anonymisation.Local;

/// <summary>What a cell loses when it is released as a node: 0 as a leaf, 1 as the whole domain. The columns' losses are nearly added up in the whole, so a record loses the sum of its cells.</summary>
internal sealed class Prices
{
    private readonly double[][] _prices;

    public Prices(IReadOnlyList<Hierarchy> hierarchies)
    {
        Joins = [.. hierarchies.Select(hierarchy => new Joins(hierarchy))];
        _prices = [.. hierarchies.Select(hierarchy => Enumerable.Range(0, hierarchy.Nodes).Select(node => (hierarchy.LeavesUnder(node) - 1.0) / Math.Max(1, hierarchy.Leaves - 1)).ToArray())];
    }

    public Joins[] Joins { get; }

    public double this[int column, int node] => _prices[column][node];
}
