namespace MerajutASA.Modules.Government.Relations.FindConflicts;

/// <summary>Why two offices of one person do not go together.</summary>
internal enum ConflictKind
{
    /// <summary>An officer of the supporter sits on the board of who receives.</summary>
    BothSides,

    /// <summary>Who gives as a private person sits on the board of who receives.</summary>
    GiverOnBoard,

    /// <summary>Two organs of one foundation, which the law keeps apart.</summary>
    TwoOrgans,
}
