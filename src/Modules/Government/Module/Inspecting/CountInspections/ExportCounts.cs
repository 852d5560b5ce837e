using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Encryption;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Government.Storage;

namespace MerajutASA.Modules.Government.Inspecting.CountInspections;

/// <summary>Takes the counts out of the portal; the asker says why.</summary>
[UseCase("government.export-inspection-counts", Purpose.Supervision, Role.SocialOfficer, NeedsReason = true)]
internal sealed class ExportCounts(UnitOfWork<GovernmentDb> work)
{
    public Task<Outcome<InspectionCounts>> RunAsync(Actor actor, string? region, string reason, CancellationToken cancellation = default) =>
        work.RunAsync<InspectionCounts>(
            actor,
            UseCase.Of<ExportCounts>(),
            new Reason(new Subject(SubjectKind.Staff, actor.AccountId), reason),
            async db => CountInspections.RegionOf(actor, region) is { } asked ? await Counting.OfAsync(db, asked, cancellation) : new Outcome<InspectionCounts>.NotFound(),
            cancellation);
}
