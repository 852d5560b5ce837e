namespace MerajutASA.Modules.Government.Relations.ExportRelations;

/// <summary>The lists about relations that can be taken out of the portal; the codes stand in addresses.</summary>
internal enum RelationList
{
    Foundation,
    Supporter,
    Programme,
    Agreement,
    Hubs,
    Communities,
    Conflicts,
}
