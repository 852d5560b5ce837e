namespace MerajutASA.Modules.Government.Relations.FindHubs;

/// <summary>Hubs with their names, institutions that lack something, and regencies that nobody supports.</summary>
internal sealed record ShownHubs(
    IReadOnlyList<Hub> Hubs, IReadOnlyList<Gap> Gaps, IReadOnlyList<(string Region, int Institutions)> Bare, IReadOnlyDictionary<Party, PartyLine> Lines);
