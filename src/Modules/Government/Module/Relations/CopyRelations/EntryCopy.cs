using MerajutASA.Infrastructure.Graph;
using MerajutASA.Infrastructure.Postgres;

namespace MerajutASA.Modules.Government.Relations.CopyRelations;

/// <summary>One register in the graph: its entries as nodes, and the edges that they bring.</summary>
internal abstract class EntryCopy(CopyRelations source, GraphGateway graph, PartyKind kind) : RelationCopy(graph, Codes.Of(kind))
{
    internal override async Task WriteAsync(IReadOnlyList<RelationNode> copies, CancellationToken cancellation)
    {
        // An event is done when all of these are: broken off between them, it comes again.
        await RunAsync(RelationGraphTexts.Write(kind), "rows", [.. copies.Select(node => node.Row())], cancellation);
        foreach (var tie in RelationGraphTexts.Ties.Where(tie => tie.Kind == kind))
            await RunAsync(RelationGraphTexts.Tie(tie), "edges", [.. copies.SelectMany(node => node.TiesOf(tie.Type, tie.Other))], cancellation);
    }

    protected override Task<IReadOnlyList<RelationNode>> FindAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellation) =>
        source.FindAsync(Self, kind, ids, cancellation);

    protected override Task<IReadOnlyList<RelationNode>> PageAsync(Guid? after, int most, CancellationToken cancellation) =>
        source.PageAsync(Self, kind, after, most, cancellation);

    protected override Task RemoveAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellation) =>
        RunAsync(RelationGraphTexts.Remove(kind), "ids", [.. ids], cancellation);

    protected override Task<IReadOnlyDictionary<Guid, RelationNode>> StoredAsync(CancellationToken cancellation) =>
        ReadBackAsync(RelationGraphTexts.ReadBack(kind), cancellation);
}
