using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Graph;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Infrastructure.Regions;
using MerajutASA.Modules.Government.Storage;

namespace MerajutASA.Modules.Government.Institutions.ViewRelations;

/// <summary>Who is near whom: regions with their institutions, from the graph.</summary>
[UseCase("government.view-relations", Purpose.InstitutionRegister, Role.SocialOfficer, Role.Administrator, Role.LksaHead, Role.LksaStaff)]
internal sealed class ViewRelations(UnitOfWork<GovernmentDb> work, GraphGateway graph)
{
    public async Task<Outcome<RelationsView>> RunAsync(Actor actor, RelationsFilter filter, CancellationToken cancellation = default)
    {
        // Session and role are checked where they are kept; the graph knows neither, and is asked outside the transaction.
        var admitted = await work.RunAsync<bool>(actor, UseCase.Of<ViewRelations>(), _ => Task.FromResult<Outcome<bool>>(true), cancellation);
        if (!admitted.IsDone)
            return new Outcome<RelationsView>.NotFound();
        return actor.Role is Role.LksaHead or Role.LksaStaff
            ? await AroundOwnAsync(actor, filter, cancellation)
            : await InRegionAsync(actor, filter, cancellation);
    }

    private async Task<RelationsView> AroundOwnAsync(Actor actor, RelationsFilter filter, CancellationToken cancellation)
    {
        var found = await graph.QueryAsync(
            actor, RelationTexts.AroundOwn, new Dictionary<string, object?> { ["kind"] = Stored(filter.Kind) }, RelatedInstitution.Of, cancellation);
        return RelationsView.OfInstitutions(found.Count == 0 ? "" : RegionCode.UpTo(found[0].District, RegionLevel.Regency), found);
    }

    private async Task<RelationsView> InRegionAsync(Actor actor, RelationsFilter filter, CancellationToken cancellation)
    {
        var reach = actor.Region ?? "";
        var center = RegionCode.UpTo(filter.Region is { } asked && RegionCode.Holds(reach, asked) ? asked : reach, RegionLevel.Regency);
        var (low, high) = RegionCode.Range(center);
        var parameters = new Dictionary<string, object?> { ["low"] = low, ["high"] = high, ["kind"] = Stored(filter.Kind), ["state"] = Stored(filter.State) };
        if (center.Length > 0 && RegionCode.LevelOf(center) == RegionLevel.Regency)
            return RelationsView.OfInstitutions(center, await graph.QueryAsync(actor, RelationTexts.Regency, parameters, RelatedInstitution.Of, cancellation));
        return new RelationsView(center, await graph.QueryAsync(
            actor,
            center.Length == 0 ? RelationTexts.Provinces : RelationTexts.Regencies,
            parameters,
            row => new RelationHub(row.Value<string>("code"), (int)row.Value<long>("count"), []),
            cancellation));
    }

    private static string Stored<T>(T? value)
        where T : struct, Enum => value is { } chosen ? Codes.Of(chosen) : "";
}
