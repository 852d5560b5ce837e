namespace MerajutASA.Modules.Government.Relations.FindCommunities;

/// <summary>A group: how many of each kind, and the best connected of them.</summary>
internal sealed record Community(IReadOnlyList<KeyValuePair<PartyKind, int>> Counts, IReadOnlyList<PartyLine> First);
