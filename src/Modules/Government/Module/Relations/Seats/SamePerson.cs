using MerajutASA.Modules.Government.Relations.ViewEntry;

namespace MerajutASA.Modules.Government.Relations.Seats;

/// <summary>Somebody of the same name, and the offices by which to tell whether it is the same person.</summary>
internal sealed record SamePerson(Guid Id, string? Name, IReadOnlyList<SeatView> Seats, IReadOnlyDictionary<Party, PartyLine> Organisations);
