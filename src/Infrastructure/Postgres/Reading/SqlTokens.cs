namespace MerajutASA.Infrastructure.Postgres.Reading;

/// <summary>Cuts a statement into tokens as PostgreSQL does, without its comments. What it does not know it refuses.</summary>
internal static class SqlTokens
{
    public static SqlToken[] Of(string text)
    {
        var tokens = new List<SqlToken>();
        for (var at = 0; at < text.Length;)
        {
            var end = End(text, at, out var kind);
            if (kind is { } known)
                tokens.Add(new SqlToken(known, Text(text[at..end], known)));
            at = end;
        }

        return [.. tokens];
    }

    private static string Text(string raw, SqlTokenKind kind) => kind switch
    {
        SqlTokenKind.Word => raw.ToLowerInvariant(),
        SqlTokenKind.Quoted => raw[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal),
        _ => raw,
    };

    private static int End(string text, int at, out SqlTokenKind? kind)
    {
        var sign = text[at];
        var next = at + 1 < text.Length ? text[at + 1] : '\0';
        kind = null;
        if (char.IsWhiteSpace(sign))
            return at + 1;
        if (sign == '-' && next == '-')
            return text.IndexOf('\n', at) is var line && line < 0 ? text.Length : line + 1;
        if (sign == '/' && next == '*')
            return AfterComment(text, at);
        if (sign == '"')
        {
            kind = SqlTokenKind.Quoted;
            return AfterQuotes(text, at, '"', withBackslash: false);
        }

        if (sign is 'u' or 'U' && next == '&' && at + 2 < text.Length && text[at + 2] is '"' or '\'')
            throw Refused("a name or text in Unicode escapes");
        kind = SqlTokenKind.Value;
        if (sign == '\'')
            return AfterQuotes(text, at, '\'', withBackslash: false);
        if (next == '\'' && sign is 'e' or 'E' or 'b' or 'B' or 'x' or 'X' or 'n' or 'N')
            return AfterQuotes(text, at + 1, '\'', withBackslash: sign is 'e' or 'E');
        if (sign == '$')
            return char.IsAsciiDigit(next) ? AfterWord(text, at + 1) : AfterDollars(text, at);
        if (sign == '@' && IsWord(next))
            return AfterWord(text, at + 1);
        if (char.IsAsciiDigit(sign))
            return AfterNumber(text, at);
        kind = IsWord(sign) ? SqlTokenKind.Word : SqlTokenKind.Symbol;
        return kind == SqlTokenKind.Word ? AfterWord(text, at) : at + (sign == ':' && next == ':' ? 2 : 1);
    }

    private static bool IsWord(char sign) => sign == '_' || char.IsAsciiLetterOrDigit(sign) || sign >= 0x80;

    private static int AfterWord(string text, int at)
    {
        while (at < text.Length && (IsWord(text[at]) || text[at] == '$'))
            at++;
        return at;
    }

    private static int AfterNumber(string text, int at)
    {
        while (at < text.Length && (IsWord(text[at]) || text[at] == '.'))
            at++;
        return at;
    }

    private static int AfterQuotes(string text, int at, char quote, bool withBackslash)
    {
        for (var end = at + 1; end < text.Length; end++)
        {
            if (withBackslash && text[end] == '\\')
                end++;
            else if (text[end] == quote && end + 1 < text.Length && text[end + 1] == quote)
                end++;
            else if (text[end] == quote)
                return end + 1;
        }

        throw Refused("quotes that do not end");
    }

    private static int AfterDollars(string text, int at)
    {
        var open = text.IndexOf('$', at + 1);
        var close = open < 0 ? -1 : text.IndexOf(text[at..(open + 1)], open + 1, StringComparison.Ordinal);
        return close < 0 ? throw Refused("a dollar sign") : close + open + 1 - at;
    }

    private static int AfterComment(string text, int at)
    {
        var depth = 0;
        for (; at + 1 < text.Length; at++)
        {
            var pair = text.AsSpan(at, 2);
            if (pair is "/*")
                depth++;
            else if (pair is "*/")
                depth--;
            else
                continue;
            at++;
            if (depth == 0)
                return at + 1;
        }

        throw Refused("a comment that does not end");
    }

    private static ReadGuardViolationException Refused(string what) => new($"A statement with {what} is not read: nobody could say what it shows.");
}
