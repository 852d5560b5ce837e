using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Government.Institutions;

namespace MerajutASA.Modules.Government.Relations;

/// <summary>Addresses of the pages about relations.</summary>
internal static class RelationPaths
{
    public const string Web = "/relations";
    public const string Conflicts = "/relations/conflicts";
    public const string Hubs = "/relations/hubs";
    public const string Communities = "/relations/communities";
    public const string Route = "/relations/path";
    public const string Export = "/relations/export";
    public const string ExportFile = "/relations/export/file";
    public const string Leaving = "/relations/leaving";

    public static string List(PartyKind kind) => $"/relations/{Codes.Of(kind)}";

    public static string New(PartyKind kind) => $"{List(kind)}/new";

    public static string Edit(Party party) => $"{List(party.Kind)}/{party.Id}/edit";

    public static string History(Party party) => $"{List(party.Kind)}/{party.Id}/history";

    public static string NewSeat(Party organisation) => $"{List(organisation.Kind)}/{organisation.Id}/seats/new";

    public static string Seat(Party organisation, Guid seat) => $"{List(organisation.Kind)}/{organisation.Id}/seats/{seat}";

    public static string Person(Guid id) => $"/relations/people/{id}";

    /// <summary>The page about a thing.</summary>
    public static string Of(Party party) => party.Kind switch
    {
        PartyKind.Institution => InstitutionPaths.Of(party.Id),
        PartyKind.Person => Person(party.Id),
        _ => $"{List(party.Kind)}/{party.Id}",
    };
}
