namespace MerajutASA.Modules.Government.Relations.FindConflicts;

/// <summary>What was found, with the names of all that it names.</summary>
internal sealed record ShownConflicts(IReadOnlyList<Conflict> Conflicts, IReadOnlyDictionary<Party, PartyLine> Lines);
