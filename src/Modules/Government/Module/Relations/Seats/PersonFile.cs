using MerajutASA.Modules.Government.Relations.ViewEntry;

namespace MerajutASA.Modules.Government.Relations.Seats;

/// <summary>A person with the offices and gifts in the reader's sight.</summary>
internal sealed record PersonFile(
    Guid Id, int Version, string? Name, IReadOnlyList<SeatView> Seats, IReadOnlyList<PartyLine> Gifts, IReadOnlyDictionary<Party, PartyLine> Organisations, bool MayChange);
