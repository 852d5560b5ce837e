namespace MerajutASA.Infrastructure.Postgres.Reading;

/// <summary>
/// What a module may send beside SaveChanges: one SELECT, in which nothing is written and no text is run as a statement. Rows that a
/// definer function changes are that function's to write down.
/// </summary>
internal static class ReadingOnly
{
    private static readonly HashSet<string> Writing = ["insert", "update", "delete", "merge", "into"];

    /// <summary>They change the context, or run a text that nobody has looked at.</summary>
    private static readonly string[] Closed = ["set_config", "query_to_xml", "table_to_xml", "schema_to_xml", "database_to_xml", "cursor_to_xml", "ts_stat", "dblink", "lo_"];

    public static void Require(string text)
    {
        var tokens = SqlTokens.Of(text);
        if (tokens.FirstOrDefault(token => !token.IsSymbol("(")) is not { Kind: SqlTokenKind.Word, Text: "select" or "with" })
            throw Refused("Only a SELECT is sent beside SaveChanges", text);
        for (var at = 0; at < tokens.Length; at++)
        {
            if (tokens[at].IsSymbol(";") && at < tokens.Length - 1)
                throw Refused("One command is one statement", text);
            if (tokens[at].IsAny(Writing) && !IsLock(tokens, at) && !tokens[at - 1].IsSymbol("."))
                throw Refused("Rows change only through SaveChanges, which writes down what was changed", text);
            if (tokens[at].IsName && at + 1 < tokens.Length && tokens[at + 1].IsSymbol("(") && Array.Exists(Closed, name => tokens[at].Text.StartsWith(name, StringComparison.Ordinal)))
                throw Refused($"{tokens[at].Text} is closed to modules", text);
        }
    }

    // … for update, … for no key update
    private static bool IsLock(SqlToken[] tokens, int at) =>
        tokens[at].Is("update") && (tokens[at - 1].Is("for") || (tokens[at - 1].Is("key") && at > 2 && tokens[at - 2].Is("no") && tokens[at - 3].Is("for")));

    private static InvalidOperationException Refused(string why, string text) => new($"{why}: {(text.Length > 200 ? text[..200] : text)}");
}
