namespace MerajutASA.Infrastructure.Audit;

/// <summary>Which children, and which of their fields, left the database during one operation.</summary>
internal sealed class ReadLog
{
    /// <summary>A further entry begins past this many children.</summary>
    public const int ChildrenPerEntry = 100;

    private readonly HashSet<Guid> _children = [];
    private readonly SortedSet<string> _fields = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _figures = new(StringComparer.Ordinal);

    public void Child(Guid child) => _children.Add(child);

    public void Fields(IEnumerable<string> fields) => _fields.UnionWith(fields);

    public void Figures(IEnumerable<string> tables) => _figures.UnionWith(tables);

    /// <summary>The tables of what was read.</summary>
    public IEnumerable<string> Tables() => _fields.Select(field => field[..field.LastIndexOf('.')]).Concat(_figures).Distinct();

    public IEnumerable<AuditEntry> Entries()
    {
        foreach (var children in _children.Order().Chunk(ChildrenPerEntry))
            yield return new AuditEntry(EntryKind.Read) { Children = children, Fields = [.. _fields] };
        if (_figures.Count > 0)
            yield return new AuditEntry(EntryKind.Figures) { Fields = [.. _figures] };
    }
}
