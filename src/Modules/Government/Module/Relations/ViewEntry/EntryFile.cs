namespace MerajutASA.Modules.Government.Relations.ViewEntry;

/// <summary>An entry with what hangs on it, as far as it is in sight.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Seats">Of a foundation or supporter, for who sees boards; those who left last.</param>
/// <param name="Institutions">Those that belong to a foundation.</param>
/// <param name="Agreements">Those that it is a party to, or that are about it.</param>
/// <param name="Programmes">Those that it runs.</param>
internal sealed record EntryFile(
    EntryView Entry, IReadOnlyList<SeatView> Seats, IReadOnlyList<PartyLine> Institutions, IReadOnlyList<EntryView> Agreements, IReadOnlyList<EntryView> Programmes);
