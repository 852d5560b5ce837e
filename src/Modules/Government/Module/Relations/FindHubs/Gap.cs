namespace MerajutASA.Modules.Government.Relations.FindHubs;

/// <summary>What an institution lacks.</summary>
internal sealed record Gap(PartyLine Institution, bool HasNoFoundation, bool HasNoSupporter);
