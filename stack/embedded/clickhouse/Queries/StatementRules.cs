using MerajutASA.ClickHouseHost.Engine;

namespace MerajutASA.ClickHouseHost.Queries;

/// <summary>
/// What nobody may say to this host, and what a reader may not. The embedded engine has no users, so these rules and
/// <c>readonly=1</c> on a reader's connection stand in their place.
/// </summary>
internal static class StatementRules
{
    // They make rows out of nothing, or wrap a SELECT that the engine filters as any other. (format is also a string
    // function; as a table function it is refused to a reader by readonly=1.)
    private static readonly HashSet<string> Harmless = new(StringComparer.OrdinalIgnoreCase)
    {
        "format", "generateSeries", "generate_series", "null", "numbers", "numbers_mt", "values", "view", "zeros", "zeros_mt",
    };

    // SETTINGS there belongs to the table that is being made.
    private static readonly HashSet<string> Definitions = ["CREATE", "ALTER", "ATTACH"];

    /// <summary>Refuses what the text alone shows.</summary>
    public static void Check(Statement statement, IReadOnlySet<string> tableFunctions)
    {
        if (statement.IsStrange)
            throw EngineException.Refuse(ErrorCode.SyntaxError, "Outside quotes a statement is ASCII without dollar signs here");
        if (statement.HasSettings && !Definitions.Contains(statement.Verb))
            throw EngineException.Refuse(ErrorCode.Readonly, "A SETTINGS clause in the text is not accepted here; send settings beside the query");
        if (statement.NamesFile)
            throw EngineException.Refuse(ErrorCode.NotImplemented, "INTO OUTFILE and FROM INFILE are not accepted here");
        if (statement.FirstWords is ["SYSTEM", "SHUTDOWN" or "KILL"])
            throw EngineException.Refuse(ErrorCode.NotImplemented, "The host is stopped by its own signal");

        // merge(), mergeTreeIndex() and their like pass by additional_table_filters; file(), url() and theirs leave the
        // engine. A quoted name may hide an escape, so one with a backslash counts as forbidden too.
        var outside = statement.Calls.FirstOrDefault(name =>
            name.Contains('\\', StringComparison.Ordinal) || (tableFunctions.Contains(name) && !Harmless.Contains(name)));
        if (outside is not null)
            throw EngineException.Refuse(ErrorCode.Readonly, $"The function {outside} is not accepted here");
    }

    /// <summary>Refuses what the engine's parser shows.</summary>
    public static void Check(QueryAnalysis analysis, bool mayWrite)
    {
        if (analysis.StatementCount > 1)
            throw EngineException.Refuse(ErrorCode.SyntaxError, "Multi-statements are not allowed");
        if (!mayWrite && analysis.Effect is not (StatementEffect.None or StatementEffect.Unknown))
            throw EngineException.Refuse(ErrorCode.Readonly, "Cannot execute query in readonly mode");
    }
}
