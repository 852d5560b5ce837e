using CsCheck;
using MerajutASA.Modules.Government.Relations;
using MerajutASA.Modules.Government.Relations.Web;
using Xunit;
using Web = MerajutASA.Modules.Government.Relations.Web;

namespace MerajutASA.Modules.Government.Tests.Network;

/// <summary>What is worked out of ties in memory, against the plain way of working it out.</summary>
public sealed class NetworkTests
{
    private static readonly Gen<List<(int A, int B)>> Ties = Gen.Select(Gen.Int[0, 11], Gen.Int[0, 11]).List[0, 24];

    [Fact]
    public void Without_a_cut_point_what_was_connected_falls_apart_and_without_another_thing_it_does_not() => Ties.Sample(ties =>
    {
        var network = Of(ties);
        var cuts = network.CutPoints();
        return network.Nodes.All(node =>
        {
            var whole = network.Components().First(part => part.Contains(node)).ToHashSet();
            var parts = network.Components(without: node).Count(part => whole.Contains(part[0]));
            return cuts.Contains(node) == parts > 1;
        });
    }, iter: 2_000);

    [Fact]
    public void A_path_is_as_short_as_can_be_and_each_step_is_a_tie() => Ties.Sample(ties =>
    {
        var network = Of(ties);
        return network.Nodes.All(from => network.Nodes.All(to =>
        {
            var path = network.Path(from, to);
            var far = Distance(network, from, to);
            return path.Count == far + 1 && path.Zip(path.Skip(1)).All(step => network.Beside(step.First).Contains(step.Second));
        }));
    }, iter: 300);

    [Fact]
    public void Betweenness_counts_the_shortest_ways_over_a_thing() => Ties.Sample(ties =>
    {
        var network = Of(ties);
        var between = network.Betweenness();
        var pairs = Math.Max(1, (network.Nodes.Count - 1) * (network.Nodes.Count - 2));
        return network.Nodes.All(node => Math.Abs(between[node] - (Plain(network, node) / pairs)) < 1e-9);
    }, iter: 300);

    [Fact]
    public void Two_cliques_with_one_tie_between_them_are_two_communities()
    {
        var ties = new List<(int, int)> { (0, 10) };
        foreach (var start in new[] { 0, 10 })
        {
            for (var a = 0; a < 5; a++)
            {
                for (var b = a + 1; b < 5; b++)
                    ties.Add((start + a, start + b));
            }
        }

        Assert.Equal([5, 5], Of(ties).Communities().Select(group => group.Count));
    }

    [Fact]
    public void The_same_ties_in_another_order_give_the_same_communities() => Ties.Sample(ties =>
        Of(ties).Communities().SelectMany(group => group).SequenceEqual(Of(Enumerable.Reverse(ties)).Communities().SelectMany(group => group)), iter: 300);

    private static Web.Network Of(IEnumerable<(int A, int B)> ties) => new([], ties.Select(tie => new WebEdge(Node(tie.A), "PARTY_TO", Node(tie.B))));

    private static Party Node(int number) => new(PartyKind.Foundation, new Guid(number + 1, 0, 0, new byte[8]));

    private static int Distance(Web.Network network, Party from, Party to)
    {
        var (near, far) = (new HashSet<Party> { from }, 0);
        while (!near.Contains(to))
        {
            var before = near.Count;
            near.UnionWith([.. near.SelectMany(network.Beside)]);
            far++;
            if (near.Count == before)
                return -1;
        }

        return far;
    }

    private static double Plain(Web.Network network, Party over) => network.Nodes.Where(a => a != over).Sum(from =>
        network.Nodes.Where(b => b != over && b != from).Sum(to =>
        {
            var (through, whole) = (Distance(network, from, over), Distance(network, from, to));
            return through < 0 || whole < 0 || through + Distance(network, over, to) != whole ? 0 : Ways(network, from, over) * Ways(network, over, to) / Ways(network, from, to);
        }));

    private static double Ways(Web.Network network, Party from, Party to) => from == to
        ? 1
        : network.Beside(to).Where(before => Distance(network, from, before) is >= 0 and var far && far == Distance(network, from, to) - 1).Sum(before => Ways(network, from, before));
}
