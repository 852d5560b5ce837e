using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Government.Contracts;
using MerajutASA.Modules.Government.Storage;

namespace MerajutASA.Modules.Government.Inspecting.AnswerItem;

/// <summary>Begins the visit: from here on items are answered.</summary>
[UseCase("government.start-inspection", Purpose.Supervision, Role.SocialOfficer)]
internal sealed class StartInspection(UnitOfWork<GovernmentDb> work)
{
    public Task<Outcome<int>> RunAsync(Actor actor, Guid inspection, int version, CancellationToken cancellation = default) =>
        InspectionChanging.RunAsync(work, actor, UseCase.Of<StartInspection>(), inspection, version, (db, row, _) =>
        {
            if (row.State != InspectionState.Planned)
                return Task.FromResult<Outcome<int>?>(new Outcome<int>.Refused("NotPlanned"));
            (row.State, row.StartedAt, row.OfficerId) = (InspectionState.Underway, db.Now, actor.AccountId);
            return Task.FromResult<Outcome<int>?>(null);
        }, cancellation);
}
