namespace MerajutASA.Modules.Government.Relations.FindLeaving;

/// <summary>Who would have nobody; of a foundation, its institutions in sight.</summary>
internal sealed record Loss(PartyLine Recipient, IReadOnlyList<PartyLine> Institutions);
