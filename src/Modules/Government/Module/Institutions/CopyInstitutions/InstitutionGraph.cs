using MerajutASA.Infrastructure.Graph;
using MerajutASA.Infrastructure.Regions;

namespace MerajutASA.Modules.Government.Institutions.CopyInstitutions;

/// <summary>The register as a graph: institutions, the regions that they lie in, and what those are part of.</summary>
internal sealed class InstitutionGraph(CopyInstitutions source, GraphGateway graph) : InstitutionProjection<InstitutionNode>(source)
{
    private const int PageSize = 5_000;

    public override string Name => "government.graph";

    public override string Store => "graph";

    public override async Task RebuildAsync(IProgress<int> progress, CancellationToken cancellation)
    {
        await base.RebuildAsync(progress, cancellation);
        // A regency is empty only when its districts have gone, and a province after it.
        for (var level = RegionLevel.District; level >= RegionLevel.Province; level--)
            await graph.WriteAsync(Self, InstitutionGraphTexts.RemoveRegions, new Dictionary<string, object?>(), cancellation);
    }

    internal override Task WriteAsync(IReadOnlyList<InstitutionNode> copies, CancellationToken cancellation) =>
        WriteAsync([.. copies.Select(node => (object?)node.Row())], cancellation);

    protected override InstitutionNode Copy(SourceInstitution institution) => InstitutionNode.Of(institution);

    protected override Task RemoveAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellation) =>
        RunAsync(InstitutionGraphTexts.Remove, "ids", [.. ids], cancellation);

    protected override async Task<IReadOnlyDictionary<Guid, InstitutionNode>> StoredAsync(CancellationToken cancellation)
    {
        var nodes = new Dictionary<Guid, InstitutionNode>();
        IReadOnlyList<InstitutionNode> page;
        var after = "";
        do
        {
            page = await graph.QueryAsync(
                Self, InstitutionGraphTexts.ReadBack, new Dictionary<string, object?> { ["after"] = after, ["most"] = PageSize }, InstitutionNode.Of, cancellation);
            foreach (var node in page)
                nodes[node.Id] = node;
            after = page.Count == 0 ? after : page[^1].Id.ToString("D");
        }
        while (page.Count == PageSize);
        return nodes;
    }

    private async Task WriteAsync(List<object?> rows, CancellationToken cancellation)
    {
        foreach (var text in new[] { InstitutionGraphTexts.Write, InstitutionGraphTexts.Leave, InstitutionGraphTexts.Belong })
            await RunAsync(text, "rows", rows, cancellation);
    }

    private async Task RunAsync(string text, string name, List<object?> values, CancellationToken cancellation)
    {
        if (values.Count > 0)
            await graph.WriteAsync(Self, text, new Dictionary<string, object?> { [name] = values }, cancellation);
    }
}
