using MerajutASA.Modules.Government.Relations.Entries;

namespace MerajutASA.Modules.Government.Relations.ViewEntry;

/// <summary>One entry as it is shown.</summary>
/// <param name="Kind">Which register.</param>
/// <param name="Id">The entry.</param>
/// <param name="Version">To be given back with a change.</param>
/// <param name="Form">What stands in its fields. The name is null where it is a natural person's that the reader does not see.</param>
/// <param name="RegionCode">Where it belongs.</param>
/// <param name="EndedOn">When it was ended.</param>
/// <param name="IsOver">Whether it has ended, or its last day has passed.</param>
/// <param name="Parties">The things that its fields name, as far as they are in sight.</param>
/// <param name="MayChange">Whether the reader may change it.</param>
internal sealed record EntryView(
    PartyKind Kind, Guid Id, int Version, EntryForm Form, string RegionCode, DateOnly? EndedOn, bool IsOver, IReadOnlyDictionary<Party, PartyLine> Parties, bool MayChange)
{
    public Party Party => new(Kind, Id);

    public string? Name => Form[Ledgers.Name];
}
