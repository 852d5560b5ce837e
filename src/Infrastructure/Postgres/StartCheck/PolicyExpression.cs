using MerajutASA.Infrastructure.Postgres.Reading;

namespace MerajutASA.Infrastructure.Postgres.StartCheck;

/// <summary>
/// Reads a policy's condition as the server prints it. Every way to a row must lead through the context: of an OR each side, of a COALESCE
/// each part, of an AND at least one, down to a comparison with <c>(select access.…())</c>, which is worked out once in a statement. What
/// is not of this form does not count.
/// </summary>
internal sealed class PolicyExpression
{
    private static readonly HashSet<string> BeforeBrackets = ["and", "or", "not", "any", "select", "array", "in", "coalesce", "starts_with"];

    private readonly SqlToken[] _tokens;

    private PolicyExpression(SqlToken[] tokens) => _tokens = tokens;

    /// <summary>Null when nothing is wrong with it.</summary>
    public static string? Fault(string condition)
    {
        var read = new PolicyExpression(SqlTokens.Of(condition));
        if (!Enumerable.Range(0, read._tokens.Length).Any(at => read.ContextEnd(at) is not null))
            return read.Calls() ? "calls a function outside (select access.…())" : "does not depend on the context";
        if (read.Calls())
            return "calls a function outside (select access.…())";
        return read.Depends(0, read._tokens.Length) ? null : "has a branch that does not depend on the context";
    }

    private bool Depends(int from, int to)
    {
        (from, to) = Bare(from, to);
        if (Split(from, to, "or") is { Count: > 1 } ways)
            return ways.TrueForAll(way => Depends(way.From, way.To));
        if (Split(from, to, "and") is { Count: > 1 } all)
            return all.Exists(one => Depends(one.From, one.To));
        if (Parts(from, to, "coalesce") is { } parts)
            return parts.TrueForAll(part => Depends(part.From, part.To));
        if (Parts(from, to, "starts_with") is [var text, var beginning])
            return IsPlain(text.From, text.To) && IsContext(beginning.From, beginning.To);
        return IsContext(from, to) || Compares(from, to);
    }

    // name(part, part): the parts; null when it is something else.
    private List<(int From, int To)>? Parts(int from, int to, string name) =>
        to - from > 2 && _tokens[from].Is(name) && _tokens[from + 1].IsSymbol("(") && Closing(from + 1) == to - 1
            ? Split(from + 2, to - 1, token => token.IsSymbol(","))
            : null;

    // column = context, column >= context, context = 'literal', column = any (context)
    private bool Compares(int from, int to)
    {
        var at = Places(from, to, place => _tokens[place].Kind == SqlTokenKind.Symbol && _tokens[place].Text is "=" or "<" or ">").FirstOrDefault(-1);
        if (at < 0)
            return false;
        var right = at + 1 < to && _tokens[at].Text is "<" or ">" && _tokens[at + 1].IsSymbol("=") ? at + 2 : at + 1;
        if (right < to && _tokens[at].Text == "=" && _tokens[right].Is("any"))
            return IsPlain(from, at) && IsContext(right + 1, to);
        return (IsPlain(from, at) && IsContext(right, to)) || (IsContext(from, at) && IsPlain(right, to));
    }

    // A column or a literal, each perhaps with a type after it.
    private bool IsPlain(int from, int to)
    {
        (from, to) = Bare(from, WithoutType(from, to));
        return to - from == 1 && (_tokens[from].IsName || _tokens[from].Kind == SqlTokenKind.Value);
    }

    private bool IsContext(int from, int to)
    {
        for (var before = (-1, -1); before != (from, to);)
        {
            before = (from, to);
            if (ContextEnd(from) == to)
                return true;
            (from, to) = Bare(from, WithoutType(from, to));
        }

        return false;
    }

    // ( select access.role() as role)
    private int? ContextEnd(int at)
    {
        string[] form = ["(", "select", "access", ".", "*", "(", ")", "as", "*", ")"];
        if (at + form.Length > _tokens.Length)
            return null;
        for (var place = 0; place < form.Length; place++)
        {
            if (form[place] == "*" ? !_tokens[at + place].IsName : _tokens[at + place].Text != form[place])
                return null;
        }

        return at + form.Length;
    }

    private bool Calls() => Enumerable.Range(1, Math.Max(0, _tokens.Length - 1))
        .Any(at => _tokens[at].IsSymbol("(") && _tokens[at - 1].IsName && !_tokens[at - 1].IsAny(BeforeBrackets) && (at < 5 || ContextEnd(at - 5) is null));

    // … ::uuid[], … ::character varying(3)
    private int WithoutType(int from, int to) => Places(from, to, at => _tokens[at].IsSymbol("::")).LastOrDefault(to);

    private (int From, int To) Bare(int from, int to)
    {
        while (from < to && _tokens[from].IsSymbol("(") && ContextEnd(from) is null && Closing(from) == to - 1)
            (from, to) = (from + 1, to - 1);
        return (from, to);
    }

    private List<(int From, int To)> Split(int from, int to, string word) => Split(from, to, token => token.Is(word));

    private List<(int From, int To)> Split(int from, int to, Func<SqlToken, bool> isBetween)
    {
        var parts = new List<(int From, int To)>();
        foreach (var at in Places(from, to, at => isBetween(_tokens[at])))
        {
            parts.Add((from, at));
            from = at + 1;
        }

        return [.. parts, (from, to)];
    }

    private IEnumerable<int> Places(int from, int to, Func<int, bool> isOne)
    {
        for (var at = from; at < to; at++)
        {
            if (_tokens[at].IsSymbol("("))
                at = Closing(at);
            else if (isOne(at))
                yield return at;
        }
    }

    private int Closing(int at)
    {
        for (var depth = 0; at < _tokens.Length; at++)
        {
            depth += _tokens[at].IsSymbol("(") ? 1 : _tokens[at].IsSymbol(")") ? -1 : 0;
            if (depth == 0)
                return at;
        }

        return _tokens.Length;
    }
}
