namespace MerajutASA.Infrastructure.Postgres.Reading;

/// <summary>What names mean at one place of a statement: the relations of this query, then those of the queries around it.</summary>
internal sealed class Scope(Scope? outer)
{
    private readonly Dictionary<string, (int From, int To, Scope Scope)> _named = [];

    public List<Relation> Relations { get; } = [];

    /// <summary>The occurrences of this query and of the queries in its FROM.</summary>
    public HashSet<Occurrence> Own { get; } = [];

    /// <summary>A query before the query (WITH), by the place of its text: each mention of it is read anew.</summary>
    public void Name(string name, int from, int to, Scope scope) => _named[name] = (from, to, scope);

    public (int From, int To, Scope Scope)? Named(string name) => _named.TryGetValue(name, out var found) ? found : outer?.Named(name);

    public Relation? Find(string alias) => Relations.Find(relation => relation.Alias == alias) ?? outer?.Find(alias);

    /// <summary>Every column that a bare name could be, here or further out, and the whole row of a relation of that name.</summary>
    public IEnumerable<Flow> Bare(string name) => Relations
        .Select(relation => relation.Alias == name ? relation.Whole : relation.Find(name)).OfType<Flow>()
        .Concat(outer?.Bare(name) ?? []);
}
