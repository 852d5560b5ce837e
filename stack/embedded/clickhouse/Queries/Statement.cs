namespace MerajutASA.ClickHouseHost.Queries;

/// <summary>What the host reads of a statement before the engine sees it.</summary>
internal sealed record Statement
{
    /// <summary>The first words, in capitals: what kind of statement it is.</summary>
    public required IReadOnlyList<string> FirstWords { get; init; }

    /// <summary>What stands before the data, without the FORMAT or VALUES that announces it; else the whole text.</summary>
    public required Sql Sql { get; init; }

    /// <summary>The format that the text itself names.</summary>
    public string? Format { get; init; }

    /// <summary>Where the data of an INSERT begin in the body, if it carries any.</summary>
    public int? DataStart { get; init; }

    /// <summary>Names that are followed by an opening bracket.</summary>
    public required IReadOnlySet<string> Calls { get; init; }

    /// <summary>An unquoted SETTINGS that is no column or table.</summary>
    public bool HasSettings { get; init; }

    /// <summary>INTO OUTFILE or FROM INFILE: a client's affair, which the library would do itself.</summary>
    public bool NamesFile { get; init; }

    /// <summary>Signs outside quotes that the host does not read as the engine does.</summary>
    public bool IsStrange { get; init; }

    /// <summary>The text ends inside a quote or comment.</summary>
    public bool IsUnclosed { get; init; }

    /// <summary>The first word.</summary>
    public string Verb => FirstWords.Count > 0 ? FirstWords[0] : "";
}
