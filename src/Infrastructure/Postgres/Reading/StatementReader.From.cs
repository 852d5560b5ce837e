namespace MerajutASA.Infrastructure.Postgres.Reading;

internal sealed partial class StatementReader
{
    private static readonly HashSet<string> Joins = ["natural", "inner", "left", "right", "full", "cross", "outer", "join"];
    private static readonly HashSet<string> NoAlias = ["on", "using", "tablesample", "with", "as", .. Joins];

    private void From(int from, int to, Scope scope)
    {
        for (var at = from; at < to;)
        {
            while (at < to && (_tokens[at].Is("lateral") || _tokens[at].Is("only")))
                at++;
            at = One(at, to, scope);
            // The condition of a join shows nothing; the next relation comes after a comma or JOIN.
            at = Positions(at, to, place => _tokens[place].IsSymbol(",") || _tokens[place].Is("join")).FirstOrDefault(to) + 1;
        }
    }

    private int One(int at, int to, Scope scope)
    {
        if (at >= to)
            throw Refused("a FROM that ends early");
        if (_tokens[at].IsSymbol("("))
        {
            var end = Closing(at);
            if (_tokens[at + 1].Is("select") || _tokens[at + 1].Is("with"))
            {
                var columns = Query(at + 1, end, scope);
                scope.Own.UnionWith(columns?.SelectMany(column => column.Values).Select(value => value.Of) ?? []);
                return Aliased(end + 1, to, "", scope, alias => columns is null ? Relation.Unknown(alias, Flow.Nothing) : Relation.Of(alias, columns));
            }

            if (_tokens[at + 1].Is("values"))
            {
                var listed = Expression(at + 2, end, scope);
                return Aliased(end + 1, to, "", scope, alias => Relation.Unknown(alias, listed));
            }

            From(at + 1, end, scope);
            return Settled(end + 1, to);
        }

        var (names, next) = Chain(at, to);
        if (names.Count == 0)
            throw Refused($"FROM '{_tokens[at].Text}'");
        if (next < to && _tokens[next].IsSymbol("("))
        {
            var given = Expression(next + 1, Closing(next), scope) with { Grouped = new HashSet<ShownValue>() };
            return Aliased(Closing(next) + 1, to, names[^1], scope, alias => Relation.Unknown(alias, given), isFunction: true);
        }

        return Aliased(next, to, names[^1], scope, alias => Named(names, alias, scope));
    }

    private Relation Named(List<string> names, string alias, Scope scope)
    {
        if (names.Count == 1 && scope.Named(names[0]) is { } before)
        {
            var columns = Query(before.From, before.To, before.Scope);
            scope.Own.UnionWith(columns?.SelectMany(column => column.Values).Select(value => value.Of) ?? []);
            return columns is null ? Relation.Unknown(alias, Flow.Nothing) : Relation.Of(alias, columns);
        }

        if (_catalog.Table(names.Count == 1 ? null : names[^2], names[^1]) is not { } table)
            return Relation.Unknown(alias, Flow.Nothing);
        var occurrence = new Occurrence(table);
        scope.Own.Add(occurrence);
        return Relation.Of(alias, occurrence);
    }

    private int Aliased(int at, int to, string name, Scope scope, Func<string, Relation> make, bool isFunction = false)
    {
        if (isFunction && at + 1 < to && _tokens[at].Is("with") && _tokens[at + 1].Is("ordinality"))
            at += 2;
        var isSaid = at < to && _tokens[at].Is("as");
        if (isSaid)
            at++;
        if (at < to && _tokens[at].IsName && (isSaid || !_tokens[at].IsAny(NoAlias)))
            name = _tokens[at++].Text;
        var relation = make(name);
        if (at < to && _tokens[at].IsSymbol("("))
        {
            // New names for its columns: harmless only where each of them tells the same.
            if (relation.Columns is not null)
                throw Refused("a relation whose columns are given other names");
            at = Closing(at) + 1;
        }

        scope.Relations.Add(relation);
        return Settled(at, to);
    }

    private int Settled(int at, int to) =>
        at >= to || _tokens[at].IsSymbol(",") || _tokens[at].Is("on") || _tokens[at].Is("using") || _tokens[at].Is("tablesample") || _tokens[at].IsAny(Joins)
            ? at
            : throw Refused($"'{_tokens[at].Text}' after a relation");

    // a, a.b, a.b.c
    private (List<string> Names, int Next) Chain(int at, int to)
    {
        var names = new List<string>();
        while (at < to && _tokens[at].IsName)
        {
            names.Add(_tokens[at].Text);
            if (at + 2 >= to || !_tokens[at + 1].IsSymbol(".") || !_tokens[at + 2].IsName)
                return (names, at + 1);
            at += 2;
        }

        return (names, at);
    }
}
