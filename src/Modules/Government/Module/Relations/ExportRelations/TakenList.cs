using MerajutASA.Modules.Government.Relations.FindCommunities;
using MerajutASA.Modules.Government.Relations.FindConflicts;
using MerajutASA.Modules.Government.Relations.FindHubs;
using MerajutASA.Modules.Government.Relations.ViewEntry;

namespace MerajutASA.Modules.Government.Relations.ExportRelations;

/// <summary>What is taken along: of a register its entries, otherwise what the graph found.</summary>
internal sealed record TakenList(RelationList List, DateTimeOffset At)
{
    public IReadOnlyList<EntryView> Entries { get; init; } = [];

    public ShownHubs? Hubs { get; init; }

    public IReadOnlyList<Community> Communities { get; init; } = [];

    public ShownConflicts? Conflicts { get; init; }
}
