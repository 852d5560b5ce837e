namespace MerajutASA.Infrastructure.Graph;

/// <summary>All texts that the modules have registered. Nothing else is run.</summary>
internal sealed class GraphCatalog(IEnumerable<GraphText> texts)
{
    private readonly Dictionary<string, GraphText> _texts = texts.ToDictionary(text => text.Name, StringComparer.Ordinal);

    public GraphText Text(string name, bool writes) => _texts.TryGetValue(name, out var text) && text.Writes == writes
        ? text
        : throw new ArgumentException($"There is no text '{name}' that {(writes ? "writes" : "reads")}.", nameof(name));
}
