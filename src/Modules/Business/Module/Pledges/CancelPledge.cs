using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Business.Companies;
using MerajutASA.Modules.Business.Contracts;
using MerajutASA.Modules.Business.Storage;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Modules.Business.Pledges;

/// <summary>A company takes a pledge back before anything has come of it. Money that comes all the same is kept apart, to go back.</summary>
[UseCase("business.cancel-pledge", Purpose.Giving, Role.Company)]
internal sealed class CancelPledge(UnitOfWork<BusinessDb> work)
{
    public Task<Outcome<int>> RunAsync(Actor actor, Guid pledge, int version, string? reason, CancellationToken cancellation = default) =>
        PledgeChanging.RunAsync(work, actor, UseCase.Of<CancelPledge>(), null, pledge, version, async (db, row) =>
        {
            if (Words.Error("Reason", reason, Words.ShortestReason, Words.LongestText) is { } error)
                return new Outcome<int>.Invalid([error]);
            var keys = await db.OpenAsync([row.CompanyId], cancellation);
            (row.State, row.EndedAt) = (PledgeState.Cancelled, db.Now);
            row.EndReason = keys.Seal(CompanyFields.PledgeEnd, row.CompanyId, row.Id, Typed.Text(reason)!);
            return null;
        }, cancellation);
}
