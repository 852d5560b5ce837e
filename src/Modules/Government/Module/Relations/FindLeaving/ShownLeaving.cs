namespace MerajutASA.Modules.Government.Relations.FindLeaving;

/// <summary>All supporters in order of risk, and what the chosen one would leave behind.</summary>
internal sealed record ShownLeaving(IReadOnlyList<Leaving> Supporters, PartyLine? Chosen, IReadOnlyList<Loss> Losses, IReadOnlyList<PartyLine> CutOff);
