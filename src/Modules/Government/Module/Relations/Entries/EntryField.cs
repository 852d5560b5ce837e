namespace MerajutASA.Modules.Government.Relations.Entries;

/// <summary>One field of an entry: how it is asked for, and what may stand in it.</summary>
internal sealed record EntryField(string Name, FieldKind Kind)
{
    public bool Required { get; init; }

    public int Longest { get; init; } = 60;

    /// <summary>A day that has come; otherwise it may lie ahead.</summary>
    public bool IsPast { get; init; }

    /// <summary>The field of the day after which this one lies.</summary>
    public string? After { get; init; }

    /// <summary>The codes to choose from.</summary>
    public IReadOnlyList<string> Codes { get; init; } = [];

    /// <summary>The kinds of things to choose from.</summary>
    public IReadOnlyList<PartyKind> Parties { get; init; } = [];

    /// <summary>Shown in a list of many, and sorted by where the store can.</summary>
    public bool InList { get; init; }

    /// <summary>Decided when the entry is made, and not changed afterwards.</summary>
    public bool IsFixed { get; init; }
}
