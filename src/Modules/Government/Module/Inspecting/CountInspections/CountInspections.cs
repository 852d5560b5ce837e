using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Infrastructure.Regions;
using MerajutASA.Modules.Government.Storage;

namespace MerajutASA.Modules.Government.Inspecting.CountInspections;

/// <summary>How far the institutions of the officer's region, or of one within it, are inspected, and with what result.</summary>
[UseCase("government.count-inspections", Purpose.Supervision, Role.SocialOfficer)]
internal sealed class CountInspections(UnitOfWork<GovernmentDb> work)
{
    /// <param name="actor">The officer.</param>
    /// <param name="region">The own region or one within it; null is the own.</param>
    /// <param name="cancellation">Stops the work.</param>
    public Task<Outcome<InspectionCounts>> RunAsync(Actor actor, string? region, CancellationToken cancellation = default) =>
        work.RunAsync<InspectionCounts>(
            actor,
            UseCase.Of<CountInspections>(),
            async db => RegionOf(actor, region) is { } asked ? await Counting.OfAsync(db, asked, cancellation) : new Outcome<InspectionCounts>.NotFound(),
            cancellation);

    /// <summary>Null for what is beyond the actor's own, or has no level below.</summary>
    public static string? RegionOf(Actor actor, string? region)
    {
        var asked = region ?? actor.Region;
        return asked is not null && actor.Region is { } own && (asked.Length == 0 || RegionCode.IsWellFormed(asked)) && RegionCode.Holds(own, asked) && asked.Length < 13 ? asked : null;
    }
}
