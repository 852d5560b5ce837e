namespace MerajutASA.Modules.Government.Relations;

/// <summary>What pages show of a party. Name is null for a natural person whose name the reader does not see, or whose key was destroyed.</summary>
internal sealed record PartyLine(Party Party, string? Name, string RegionCode, bool IsEnded, string? Code = null);
