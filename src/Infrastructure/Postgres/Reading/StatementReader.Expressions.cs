namespace MerajutASA.Infrastructure.Postgres.Reading;

internal sealed partial class StatementReader
{
    private static readonly HashSet<string> Aggregates = ["count", "sum", "avg", "min", "max", "bool_and", "bool_or", "every"];

    /// <summary>One item of a select list; several columns for a star, null for a star over what only the server knows.</summary>
    private List<Flow>? Item(int from, int to, Scope scope)
    {
        if (from >= to)
            throw Refused("an empty column");
        if (_tokens[to - 1].IsSymbol("*") && (to - from == 1 || _tokens[to - 2].IsSymbol(".")))
            return Star(from, to, scope);
        var said = Positions(from, to, at => _tokens[at].Is("as")).LastOrDefault(-1);
        var (names, next) = Chain(from, to);
        var end = said > from ? said : to;
        var flow = Expression(from, end, scope);
        // One name and nothing more, or one more for its alias: that column itself, if it can only be one.
        var isNamed = said < 0 && next == to - 1 && _tokens[next].IsName && !_tokens[next].Is("isnull") && !_tokens[next].Is("notnull");
        if (names.Count > 0 && (next == end || isNamed) && Column(names, scope) is [{ } only])
            flow = flow with { Plain = only.Plain, Name = isNamed ? _tokens[next].Text : names[^1] };
        return [said > from ? flow with { Name = _tokens[said + 1].Text } : flow];
    }

    private List<Flow>? Star(int from, int to, Scope scope)
    {
        var relations = to - from == 1 ? scope.Relations
            : [scope.Find(_tokens[to - 3].Text) ?? throw Refused($"the star of '{_tokens[to - 3].Text}', which is not in its FROM")];
        if (relations.TrueForAll(relation => relation.Columns is not null))
            return [.. relations.SelectMany(relation => relation.Columns!)];
        return relations.TrueForAll(relation => relation.Whole.Values.Count == 0)
            ? null
            : throw Refused("a star over children and something else");
    }

    /// <summary>Everything that an expression could tell of.</summary>
    private Flow Expression(int from, int to, Scope scope)
    {
        var flows = new List<Flow>();
        for (var at = from; at < to; at++)
        {
            if (_tokens[at].IsSymbol("(") && (_tokens[at + 1].Is("select") || _tokens[at + 1].Is("with")))
            {
                // Whether there is a row is a count of it.
                var isThere = at > from && _tokens[at - 1].Is("exists");
                var inner = Query(at + 1, Closing(at), scope) ?? [];
                if (!isThere)
                    flows.AddRange(inner);
                at = Closing(at);
            }
            else if (_tokens[at].IsSymbol("::") || _tokens[at].Is("as"))
            {
                // The name of a type, or of a column.
                at = Math.Max(at, Chain(at + 1, to).Next - 1);
            }
            else if (_tokens[at].IsName && (at == from || !_tokens[at - 1].IsSymbol(".")))
            {
                at = Name(at, to, scope, flows);
            }
        }

        return Flow.From(flows);
    }

    /// <returns>The last place of what was read.</returns>
    private int Name(int at, int to, Scope scope, List<Flow> flows)
    {
        var (names, next) = Chain(at, to);
        if (_tokens[at].Is("over"))
            throw Refused("a window, which brings values of other rows");
        if (next < to && _tokens[next].IsSymbol("("))
            return AfterCall(names, next, to);
        if (next + 1 < to && _tokens[next].IsSymbol(".") && _tokens[next + 1].IsSymbol("*"))
            flows.Add((scope.Find(names[^1]) ?? throw Refused($"'{names[^1]}', which is not in its FROM")).Whole);
        else
            flows.AddRange(Column(names, scope));
        return next - 1;
    }

    // count(…) filter (…), row_number() over (…): how many there are, and in which place. The arguments of any other are read as they come.
    private int AfterCall(List<string> names, int open, int to)
    {
        if (names is not ["count" or "row_number" or "rank" or "dense_rank"])
            return open - 1;
        var at = Closing(open);
        if (at + 2 < to && _tokens[at + 1].Is("filter") && _tokens[at + 2].IsSymbol("("))
            at = Closing(at + 2);
        return at + 2 < to && _tokens[at + 1].Is("over") ? (_tokens[at + 2].IsSymbol("(") ? Closing(at + 2) : at + 2) : at;
    }

    private static IReadOnlyList<Flow> Column(List<string> names, Scope scope)
    {
        if (names.Count == 1)
            return [.. scope.Bare(names[0])];
        var relation = scope.Find(names[^2]) ?? throw Refused($"'{names[^2]}', which is not in its FROM");
        return relation.Find(names[^1]) is { } flow ? [flow] : IsSystem(names[^1]) ? [] : throw Refused($"'{names[^2]}.{names[^1]}', which is not known");
    }

    private static bool IsSystem(string column) => column is "ctid" or "xmin" or "xmax" or "tableoid";

    private bool IsAggregate(int from, int to)
    {
        for (var at = from; at + 1 < to; at++)
        {
            if (_tokens[at].IsSymbol("(") && (_tokens[at + 1].Is("select") || _tokens[at + 1].Is("with")))
                at = Closing(at);
            else if (_tokens[at].IsAny(Aggregates) && _tokens[at + 1].IsSymbol("(") && (at == from || !_tokens[at - 1].IsSymbol(".")))
                return true;
        }

        return false;
    }

    // array_agg, string_agg, json_agg: a group whose every row is shown.
    private bool MakesLists(int from, int to)
    {
        for (var at = from; at + 1 < to; at++)
        {
            if (_tokens[at].IsName && _tokens[at + 1].IsSymbol("(") && _tokens[at].Text.Contains("agg", StringComparison.Ordinal))
                return true;
        }

        return false;
    }
}
