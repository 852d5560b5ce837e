namespace MerajutASA.ClickHouseHost.Queries;

/// <summary>What the host tells apart in a statement; anything finer is the engine's business.</summary>
internal enum TokenKind
{
    /// <summary>The end of the text.</summary>
    End,

    /// <summary>A run of letters, digits and underscores: keyword, name or number.</summary>
    Word,

    /// <summary>A name in double quotes or backticks.</summary>
    QuotedName,

    /// <summary>A string in single quotes.</summary>
    String,

    /// <summary>Any other single character.</summary>
    Symbol,

    /// <summary>A quote or comment that is not closed before the end.</summary>
    Unclosed,

    /// <summary>A byte outside ASCII, or a dollar sign, where no quote or comment holds it.</summary>
    Strange,
}
