namespace MerajutASA.Infrastructure.Postgres.Reading;

/// <summary>
/// Reads which columns of which Restricted occurrences flow into each column of a SELECT. It knows as much SQL as the provider writes and
/// a person needs; whatever else it meets it refuses, and so it never takes a value for less than it is.
/// </summary>
internal sealed partial class StatementReader
{
    private static readonly HashSet<string> Clauses = ["from", "where", "group", "having", "window", "order", "limit", "offset", "fetch", "for"];
    private static readonly HashSet<string> Sets = ["union", "intersect", "except"];

    private readonly SqlToken[] _tokens;
    private readonly RestrictedCatalog _catalog;

    private StatementReader(SqlToken[] tokens, RestrictedCatalog catalog)
    {
        _tokens = tokens;
        _catalog = catalog;
    }

    /// <summary>Its columns in order; null where a star stands for columns that only the server knows, none of them Restricted.</summary>
    public static IReadOnlyList<Flow>? Read(string text, RestrictedCatalog catalog)
    {
        var tokens = SqlTokens.Of(text);
        var end = tokens.Length > 0 && tokens[^1].IsSymbol(";") ? tokens.Length - 1 : tokens.Length;
        return new StatementReader(tokens, catalog).Query(0, end, outer: null);
    }

    private IReadOnlyList<Flow>? Query(int from, int to, Scope? outer)
    {
        var scope = new Scope(outer);
        if (from < to && _tokens[from].Is("with"))
            from = Before(from + 1, to, scope);
        if (from < to && _tokens[from].IsSymbol("(") && Closing(from) == to - 1)
            return Query(from + 1, to - 1, scope);
        var parts = Split(from, to, at => _tokens[at].IsAny(Sets)).ToList();
        return parts.Count == 1 ? Select(from, to, scope) : Merged([.. parts.Select(part => Query(part.From, part.To, scope))]);
    }

    // Rows of several queries: a column may come from any of them, and none is then one column unchanged.
    private static List<Flow>? Merged(IReadOnlyList<IReadOnlyList<Flow>?> parts)
    {
        if (parts.All(part => part is null))
            return null;
        if (parts.Any(part => part?.Count != parts[0]?.Count))
            throw Refused("queries joined by UNION, INTERSECT or EXCEPT whose columns differ");
        return [.. Enumerable.Range(0, parts[0]!.Count).Select(at => Flow.From(parts.Select(part => part![at])) with { Name = parts[0]![at].Name })];
    }

    // with a as (…), b as materialized (…)
    private int Before(int at, int to, Scope scope)
    {
        while (at < to)
        {
            var name = _tokens[at].IsName && !_tokens[at].Is("recursive") && at + 1 < to && _tokens[at + 1].Is("as") ? _tokens[at].Text : throw Refused("WITH in a form that is not known");
            at += 2;
            while (at < to && (_tokens[at].Is("not") || _tokens[at].Is("materialized")))
                at++;
            var end = at < to && _tokens[at].IsSymbol("(") ? Closing(at) : throw Refused("WITH in a form that is not known");
            scope.Name(name, at + 1, end, scope);
            at = end + 1;
            if (at >= to || !_tokens[at].IsSymbol(","))
                return at;
            at++;
        }

        return at;
    }

    private List<Flow>? Select(int from, int to, Scope outer)
    {
        if (from >= to || !_tokens[from].Is("select"))
            throw Refused("a query that does not begin with SELECT");
        var scope = new Scope(outer);
        var clauses = Positions(from + 1, to, IsClause).Append(to).ToList();
        var (start, listEnd) = (AfterDistinct(from + 1, clauses[0]), clauses[0]);
        for (var clause = 0; clause < clauses.Count - 1; clause++)
        {
            if (_tokens[clauses[clause]].Is("from"))
                From(clauses[clause] + 1, clauses[clause + 1], scope);
        }

        var group = clauses.Take(clauses.Count - 1).ToList().FindIndex(at => _tokens[at].Is("group"));
        var columns = new List<Flow>();
        var isAggregated = false;
        foreach (var (itemFrom, itemTo) in start < listEnd ? Split(start, listEnd, at => _tokens[at].IsSymbol(",")) : [])
        {
            if (Item(itemFrom, itemTo, scope) is not { } item)
                return null;
            columns.AddRange(item);
            isAggregated |= IsAggregate(itemFrom, itemTo);
        }

        var isGrouped = group >= 0 ? GroupsRows(clauses[group] + 2, clauses[group + 1], scope, columns) : isAggregated;
        return isGrouped && !MakesLists(start, listEnd) ? [.. columns.Select(column => InGroups(column, scope))] : columns;
    }

    // What comes from a query further out is still one row's.
    private static Flow InGroups(Flow column, Scope scope) =>
        column with { Grouped = column.Values.Where(value => scope.Own.Contains(value.Of)).Concat(column.Grouped).ToHashSet() };

    // A group by the id of a row or child is that row.
    private bool GroupsRows(int from, int to, Scope scope, List<Flow> columns)
    {
        var names = _tokens[from..to].Where(token => token.IsName).Select(token => token.Text).ToHashSet();
        var keys = Flow.From(columns.Where(column => column.Name is { } name && names.Contains(name)).Append(Expression(from, to, scope)));
        var isPosition = Split(from, to, at => _tokens[at].IsSymbol(",")).Any(part => part.To - part.From == 1 && _tokens[part.From].Kind == SqlTokenKind.Value);
        return !isPosition && from < to && !keys.Values.Any(key => key.Column.IsChildId || key.Column.IsRowId);
    }

    private bool IsClause(int at) =>
        _tokens[at].IsAny(Clauses) && !_tokens[at - 1].IsSymbol(".") && !_tokens[at - 1].Is("as")
        && !(_tokens[at].Is("from") && _tokens[at - 1].Is("distinct") && (_tokens[at - 2].Is("is") || _tokens[at - 2].Is("not")))
        && !(_tokens[at].Is("group") && _tokens[at - 1].Is("within"));

    private int AfterDistinct(int at, int to)
    {
        if (at < to && (_tokens[at].Is("distinct") || _tokens[at].Is("all")))
            at++;
        return at + 1 < to && _tokens[at].Is("on") && _tokens[at + 1].IsSymbol("(") ? Closing(at + 1) + 1 : at;
    }

    /// <summary>The places between brackets of this level only.</summary>
    private IEnumerable<int> Positions(int from, int to, Func<int, bool> isOne)
    {
        for (var at = from; at < to; at++)
        {
            if (_tokens[at].IsSymbol("(") || _tokens[at].IsSymbol("["))
                at = Closing(at);
            else if (isOne(at))
                yield return at;
        }
    }

    private IEnumerable<(int From, int To)> Split(int from, int to, Func<int, bool> isBetween)
    {
        foreach (var at in Positions(from, to, isBetween))
        {
            yield return (from, at);
            // union all
            from = at + (at + 1 < to && _tokens[at].IsAny(Sets) && (_tokens[at + 1].Is("all") || _tokens[at + 1].Is("distinct")) ? 2 : 1);
        }

        yield return (from, to);
    }

    private int Closing(int at)
    {
        var depth = 0;
        for (; at < _tokens.Length; at++)
        {
            if (_tokens[at].IsSymbol("(") || _tokens[at].IsSymbol("["))
                depth++;
            else if ((_tokens[at].IsSymbol(")") || _tokens[at].IsSymbol("]")) && --depth == 0)
                return at;
        }

        throw Refused("a bracket that does not close");
    }

    private static ReadGuardViolationException Refused(string what) => new($"What a statement shows of children cannot be told from {what}; write it plainer.");
}
