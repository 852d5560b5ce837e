using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Encryption;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Government.Contracts;
using MerajutASA.Modules.Government.Storage;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Modules.Government.Inspecting.PrintInspection;

/// <summary>Writes down that a report leaves the portal, and why, before it does.</summary>
[UseCase("government.print-inspection", Purpose.Supervision, Role.SocialOfficer, Role.LksaHead, NeedsReason = true)]
internal sealed class PrintInspection(UnitOfWork<GovernmentDb> work)
{
    public Task<Outcome<bool>> RunAsync(Actor actor, Guid inspection, string reason, CancellationToken cancellation = default) =>
        work.RunAsync<bool>(
            actor,
            UseCase.Of<PrintInspection>(),
            new Reason(new Subject(SubjectKind.Staff, actor.AccountId), reason),
            async db => await db.Inspections.AsNoTracking().SingleOrDefaultAsync(row => row.Id == inspection, cancellation) switch
            {
                null => new Outcome<bool>.NotFound(),
                { State: InspectionState.Reported or InspectionState.Closed } => true,
                _ => new Outcome<bool>.Refused("NotReported"),
            },
            cancellation);
}
