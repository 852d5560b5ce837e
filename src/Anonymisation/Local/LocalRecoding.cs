using MerajutASA.Anonymisation.Demands;
using MerajutASA.Anonymisation.Records;

namespace MerajutASA.Anonymisation.Local;

/// <summary>
/// Recodes each cell of the table only as far as its class needs. Records are parted into cells, the tuples of a cell merged into clusters, and
/// each cluster is released under the lowest nodes that its records share.
/// </summary>
internal sealed class LocalRecoding(Tuples tuples, DemandList demands)
{
    private readonly Prices _prices = new(tuples.Hierarchies);

    /// <summary>From cells on; each must meet the demands, or is withheld.</summary>
    /// <param name="cells">Of tuples.</param>
    /// <param name="cancellation">Ends the work.</param>
    public Recoding From(IEnumerable<int[]> cells, CancellationToken cancellation)
    {
        var isWithheld = new bool[tuples.Count];
        var nodes = tuples.Hierarchies.Select(_ => new int[tuples.Count]).ToArray();
        var parting = new Cells(tuples, demands, _prices);
        var (good, bad) = (new List<int[]>(), new List<int>());
        foreach (var cell in cells)
        {
            if (parting.AreGood(cell) && SharesAll(parting, cell))
                good.Add(cell);
            else
                bad.AddRange(cell);
        }

        // What is too little by itself may be enough together.
        if (bad.Count > 0 && parting.AreGood(bad) && SharesAll(parting, [.. bad]))
            good.Add([.. bad]);
        else
            bad.ForEach(tuple => isWithheld[tuple] = true);
        var options = new ParallelOptions { CancellationToken = cancellation };
        Parallel.ForEach(good.SelectMany(parting.Part).ToList(), options, () => new Cells(tuples, demands, _prices), (cell, _, own) => Release(cell, own, nodes), _ => { });
        return new Recoding(nodes, isWithheld);
    }

    /// <summary>Where a hierarchy has several values at its top, not all records have something in common.</summary>
    private bool SharesAll(Cells cells, int[] members) =>
        Enumerable.Range(0, tuples.Columns).All(column => cells.Shared(column, members) >= 0);

    private Cells Release(int[] cell, Cells own, int[][] nodes)
    {
        foreach (var cluster in Clusters.Of(cell, tuples, _prices, own))
        {
            for (var column = 0; column < nodes.Length; column++)
            {
                var shared = own.Shared(column, cluster.ToArray());
                foreach (var tuple in cluster)
                    nodes[column][tuple] = shared;
            }
        }

        return own;
    }
}
