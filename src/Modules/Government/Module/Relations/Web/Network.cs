namespace MerajutASA.Modules.Government.Relations.Web;

/// <summary>
/// Things and ties in memory, and what can be worked out of them: the same on every engine. Ties have no direction here. In the order of ids,
/// so that the same web always gives the same answer.
/// </summary>
internal sealed class Network
{
    private readonly Dictionary<Party, int> _place;
    private readonly int[][] _next;

    public Network(IEnumerable<Party> nodes, IEnumerable<WebEdge> edges)
    {
        var ties = edges.ToList();
        Nodes = [.. nodes.Concat(ties.Select(tie => tie.From)).Concat(ties.Select(tie => tie.To)).Distinct().OrderBy(node => node.Kind).ThenBy(node => node.Id)];
        _place = Nodes.Select((node, at) => (node, at)).ToDictionary(pair => pair.node, pair => pair.at);
        var next = Nodes.Select(_ => new SortedSet<int>()).ToArray();
        foreach (var (from, to) in ties.Select(tie => (_place[tie.From], _place[tie.To])).Where(tie => tie.Item1 != tie.Item2))
        {
            next[from].Add(to);
            next[to].Add(from);
        }

        _next = [.. next.Select(set => set.ToArray())];
    }

    public IReadOnlyList<Party> Nodes { get; }

    public bool Has(Party node) => _place.ContainsKey(node);

    public int Degree(Party node) => _next[_place[node]].Length;

    public IEnumerable<Party> Beside(Party node) => _next[_place[node]].Select(at => Nodes[at]);

    /// <summary>From one to the other over as few ties as can be; empty where they are not connected.</summary>
    public IReadOnlyList<Party> Path(Party from, Party to)
    {
        if (!Has(from) || !Has(to))
            return [];
        var (before, queue) = (new Dictionary<int, int> { [_place[from]] = -1 }, new Queue<int>([_place[from]]));
        while (queue.TryDequeue(out var at) && at != _place[to])
        {
            foreach (var next in _next[at].Where(next => before.TryAdd(next, at)))
                queue.Enqueue(next);
        }

        if (!before.ContainsKey(_place[to]))
            return [];
        var path = new List<Party>();
        for (var at = _place[to]; at >= 0; at = before[at])
            path.Insert(0, Nodes[at]);
        return path;
    }

    /// <summary>What hangs together, the largest first. A thing that is left out cuts what hangs on it alone.</summary>
    public IReadOnlyList<IReadOnlyList<Party>> Components(Party? without = null)
    {
        var seen = new bool[Nodes.Count];
        if (without is { } gone && Has(gone))
            seen[_place[gone]] = true;
        var components = new List<IReadOnlyList<Party>>();
        for (var start = 0; start < Nodes.Count; start++)
        {
            if (seen[start])
                continue;
            var (part, stack) = (new List<int>(), new Stack<int>([start]));
            seen[start] = true;
            while (stack.TryPop(out var at))
            {
                part.Add(at);
                foreach (var next in _next[at].Where(next => !seen[next]))
                {
                    seen[next] = true;
                    stack.Push(next);
                }
            }

            components.Add([.. part.Order().Select(at => Nodes[at])]);
        }

        return [.. components.OrderByDescending(part => part.Count)];
    }

    /// <summary>Things whose leaving parts what was connected (Tarjan 1972, without recursion).</summary>
    public IReadOnlySet<Party> CutPoints()
    {
        var (order, low, cut) = (new int[Nodes.Count], new int[Nodes.Count], new HashSet<Party>());
        var count = 0;
        for (var root = 0; root < Nodes.Count; root++)
        {
            if (order[root] > 0)
                continue;
            var children = 0;
            var stack = new Stack<(int At, int From, int Next)>([(root, -1, 0)]);
            order[root] = low[root] = ++count;
            while (stack.TryPop(out var frame))
            {
                var (at, from, index) = frame;
                if (index < _next[at].Length)
                {
                    stack.Push((at, from, index + 1));
                    var next = _next[at][index];
                    if (order[next] > 0)
                    {
                        if (next != from)
                            low[at] = Math.Min(low[at], order[next]);
                        continue;
                    }

                    order[next] = low[next] = ++count;
                    children += at == root ? 1 : 0;
                    stack.Push((next, at, 0));
                }
                else if (from >= 0)
                {
                    low[from] = Math.Min(low[from], low[at]);
                    if (from != root && low[at] >= order[from])
                        cut.Add(Nodes[from]);
                }
            }

            if (children > 1)
                cut.Add(Nodes[root]);
        }

        return cut;
    }

    /// <summary>
    /// On how many shortest ways between two others each thing lies (Brandes 2001), from 0 to 1. In a large web it is estimated from so many
    /// things taken at even steps.
    /// </summary>
    public IReadOnlyDictionary<Party, double> Betweenness(int most = 800)
    {
        var between = new double[Nodes.Count];
        var step = Math.Max(1, (Nodes.Count + most - 1) / most);
        for (var source = 0; source < Nodes.Count; source += step)
            Add(source, between);
        var pairs = Math.Max(1.0, (double)(Nodes.Count - 1) * (Nodes.Count - 2)) / step;
        return Nodes.Select((node, at) => (node, Share: between[at] / pairs)).ToDictionary(pair => pair.node, pair => pair.Share);
    }

    /// <summary>
    /// Groups that are tied more closely within than to others: each thing takes the group most frequent beside it, the smallest of equals,
    /// until nothing moves (label propagation, Raghavan 2007, here in a fixed order). The largest first.
    /// </summary>
    public IReadOnlyList<IReadOnlyList<Party>> Communities()
    {
        const int MostRounds = 50;
        var group = Enumerable.Range(0, Nodes.Count).ToArray();
        // The best connected speak first, so that groups gather around them.
        var order = Enumerable.Range(0, Nodes.Count).OrderBy(at => _next[at].Length).ThenBy(at => at).ToArray();
        for (var (round, moved) = (0, true); moved && round < MostRounds; round++)
        {
            moved = false;
            foreach (var at in order.Where(at => _next[at].Length > 0))
            {
                var near = _next[at].CountBy(next => group[next]).ToList();
                var most = near.Max(pair => pair.Value);
                var best = near.Where(pair => pair.Value == most).Min(pair => pair.Key);
                if (best == group[at] || near.Any(pair => pair.Key == group[at] && pair.Value == most))
                    continue;
                (group[at], moved) = (best, true);
            }
        }

        return [.. Enumerable.Range(0, Nodes.Count).GroupBy(at => group[at], at => Nodes[at]).OrderByDescending(each => each.Count()).ThenBy(each => each.Key).Select(each => each.ToList())];
    }

    private void Add(int source, double[] between)
    {
        var (count, depth, share) = (new double[Nodes.Count], new int[Nodes.Count], new double[Nodes.Count]);
        Array.Fill(depth, -1);
        (count[source], depth[source]) = (1, 0);
        var (queue, seen) = (new Queue<int>([source]), new List<int>());
        while (queue.TryDequeue(out var at))
        {
            seen.Add(at);
            foreach (var next in _next[at])
            {
                if (depth[next] < 0)
                {
                    depth[next] = depth[at] + 1;
                    queue.Enqueue(next);
                }

                if (depth[next] == depth[at] + 1)
                    count[next] += count[at];
            }
        }

        for (var i = seen.Count - 1; i > 0; i--)
        {
            var at = seen[i];
            foreach (var before in _next[at].Where(before => depth[before] == depth[at] - 1))
                share[before] += count[before] / count[at] * (1 + share[at]);
            between[at] += share[at];
        }
    }
}
