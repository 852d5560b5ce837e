namespace MerajutASA.Modules.Government.Relations.FindLeaving;

/// <summary>A supporter: how many it supports, how many of them have nobody else, and whether parts of the web hang together by it alone.</summary>
internal sealed record Leaving(PartyLine Supporter, int Supported, int Alone, bool IsCut);
