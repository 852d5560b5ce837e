using MerajutASA.Infrastructure.Access;

namespace MerajutASA.Infrastructure.Graph;

/// <summary>
/// The graph of institutions and their relations, where no child can be recognised. Texts are run by name; the actor's scope goes
/// with each as parameters. Throws StoreUnavailableException("graph") when the graph is away.
/// </summary>
public sealed class GraphGateway
{
    internal const string Store = "graph";

    private readonly IGraphEngine _engine;
    private readonly GraphCatalog _catalog;
    private readonly GraphKeys _keys;

    internal GraphGateway(IGraphEngine engine, GraphCatalog catalog, GraphKeys keys) => (_engine, _catalog, _keys) = (engine, catalog, keys);

    /// <param name="actor">Who asks.</param>
    /// <param name="text">The name of a registered text that reads.</param>
    /// <param name="parameters">Values for its <c>$name</c> places.</param>
    /// <param name="read">Makes a value of a row.</param>
    /// <param name="cancellation">Gives up waiting.</param>
    public async Task<IReadOnlyList<T>> QueryAsync<T>(
        Actor actor, string text, IReadOnlyDictionary<string, object?> parameters, Func<GraphRow, T> read, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(read);
        var query = _catalog.Text(text, writes: false);
        if (query.ForThePortal && actor.Role != Role.System)
            throw new UnauthorizedAccessException($"{actor.Role} does not run '{text}'.");
        if (actor.Clearance < query.Class)
            return [];

        var limits = GraphLimits.For(actor.Role);
        var rows = await _engine.RunAsync(new GraphStatement(query.Cypher, WithScope(actor, query, parameters), Writes: false, limits.Time), cancellation);
        return rows.Count <= limits.Rows
            ? [.. rows.Select(read)]
            : throw new GraphLimitException($"'{text}' gives {rows.Count} rows.");
    }

    /// <summary>Changes the graph. Only the portal's own work does, and it brings in ids, codes, numbers and declared names alone.</summary>
    public async Task WriteAsync(Actor actor, string text, IReadOnlyDictionary<string, object?> parameters, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (actor.Role != Role.System)
            throw new UnauthorizedAccessException($"{actor.Role} does not write the graph.");

        var change = _catalog.Text(text, writes: true);
        GraphContent.Require(change, parameters);
        await _keys.EnsureAsync(cancellation);
        await _engine.RunAsync(new GraphStatement(change.Cypher, parameters, Writes: true, GraphLimits.For(actor.Role).Time), cancellation);
    }

    private static Dictionary<string, object?> WithScope(Actor actor, GraphText query, IReadOnlyDictionary<string, object?> parameters)
    {
        var all = GraphScope.Parameters(actor, query.ForAdministrators);
        foreach (var (name, value) in parameters)
        {
            if (name.StartsWith(GraphScope.Prefix, StringComparison.OrdinalIgnoreCase))
                throw new ArgumentException($"'{name}' is set by the gateway alone.", nameof(parameters));
            all.Add(name, value);
        }

        return all;
    }
}
