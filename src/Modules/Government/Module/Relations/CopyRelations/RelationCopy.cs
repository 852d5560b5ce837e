using MerajutASA.Infrastructure.Graph;
using MerajutASA.Infrastructure.Outbox;
using MerajutASA.Modules.Government.Contracts;
using MerajutASA.Modules.Government.Copies;

namespace MerajutASA.Modules.Government.Relations.CopyRelations;

/// <summary>What the copies of entries and of offices in the graph have in common.</summary>
internal abstract class RelationCopy(GraphGateway graph, string kind) : CopyProjection<RelationNode>
{
    private const int StoredPageSize = 5_000;

    public override string Name => $"government.graph-{kind}s";

    public override string Store => "graph";

    public override IReadOnlyCollection<Type> Events { get; } = [typeof(RelationChanged)];

    protected override bool Concerns(IntegrationEvent happened) => happened is RelationChanged changed && changed.Kind == kind;

    protected async Task RunAsync(string text, string name, IReadOnlyList<object?> values, CancellationToken cancellation)
    {
        if (values.Count > 0)
            await graph.WriteAsync(Self, text, new Dictionary<string, object?> { [name] = values }, cancellation);
    }

    protected async Task<IReadOnlyDictionary<Guid, RelationNode>> ReadBackAsync(string text, CancellationToken cancellation)
    {
        var nodes = new Dictionary<Guid, RelationNode>();
        IReadOnlyList<RelationNode> page;
        var after = "";
        do
        {
            page = await graph.QueryAsync(Self, text, new Dictionary<string, object?> { ["after"] = after, ["most"] = StoredPageSize }, RelationNode.Of, cancellation);
            foreach (var node in page)
                nodes[node.Id] = node;
            after = page.Count == 0 ? after : page[^1].Id.ToString("D");
        }
        while (page.Count == StoredPageSize);
        return nodes;
    }
}
