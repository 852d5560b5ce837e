namespace MerajutASA.Modules.Government.Relations;

/// <summary>What stands in the web of relations. Names are stored and stand in addresses; never rename one.</summary>
internal enum PartyKind
{
    Institution,

    /// <summary>A yayasan or other legal body that institutions belong to.</summary>
    Foundation,

    /// <summary>Who gives: a company, an agency, a congregation, a natural person.</summary>
    Supporter,

    Programme,

    /// <summary>Between a supporter and who receives, perhaps about a programme.</summary>
    Agreement,

    /// <summary>Somebody who holds an office, or gives as a natural person.</summary>
    Person,

    Region,
}
