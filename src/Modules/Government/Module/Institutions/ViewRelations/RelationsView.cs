namespace MerajutASA.Modules.Government.Institutions.ViewRelations;

/// <summary>A region, the regions one level below, and in a regency the institutions of each district.</summary>
/// <param name="Center">The region's code; empty for the whole country, and where there is nothing around the own institution.</param>
/// <param name="Hubs">In order of code.</param>
internal sealed record RelationsView(string Center, IReadOnlyList<RelationHub> Hubs)
{
    public static RelationsView OfInstitutions(string center, IReadOnlyList<RelatedInstitution> institutions) => new(
        center,
        [.. institutions.GroupBy(institution => institution.District).OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new RelationHub(group.Key, group.Count(), [.. group]))]);
}
