using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;

namespace MerajutASA.Modules.Government.Relations.ExportRelations;

/// <summary>Where a list stands, of which register it is, and who may take it along.</summary>
internal static class RelationLists
{
    /// <summary>Null for what the graph finds.</summary>
    public static PartyKind? RegisterOf(RelationList list) => list switch
    {
        RelationList.Foundation => PartyKind.Foundation,
        RelationList.Supporter => PartyKind.Supporter,
        RelationList.Programme => PartyKind.Programme,
        RelationList.Agreement => PartyKind.Agreement,
        _ => null,
    };

    public static RelationList Of(PartyKind register) => Enum.GetValues<RelationList>().Single(list => RegisterOf(list) == register);

    public static string PathOf(RelationList list) => RegisterOf(list) is { } kind ? RelationPaths.List(kind) : list switch
    {
        RelationList.Hubs => RelationPaths.Hubs,
        RelationList.Communities => RelationPaths.Communities,
        _ => RelationPaths.Conflicts,
    };

    /// <summary>As whoever sees it, but for staff, who take no list out; of conflicts officers alone.</summary>
    public static bool May(Actor actor, RelationList list) =>
        actor.Role == Role.SocialOfficer || (list != RelationList.Conflicts && actor.Role is Role.Administrator or Role.LksaHead);

    /// <summary>The form that asks why, with what the list is narrowed to.</summary>
    public static string ExportOf(RelationList list, string query)
    {
        var narrowed = query.TrimStart('?');
        return $"{RelationPaths.Export}?list={Codes.Of(list)}{(narrowed.Length == 0 ? "" : "&" + narrowed)}";
    }
}
