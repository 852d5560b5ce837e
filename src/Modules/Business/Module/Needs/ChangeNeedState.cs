using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Business.Permits;
using MerajutASA.Modules.Business.Storage;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Modules.Business.Needs;

/// <summary>A head opens a need under a permit that holds, or closes it.</summary>
[UseCase("business.change-need-state", Purpose.Giving, Role.LksaHead)]
internal sealed class ChangeNeedState(UnitOfWork<BusinessDb> work)
{
    /// <returns>The row's version after it.</returns>
    public Task<Outcome<int>> RunAsync(Actor actor, Guid need, int version, NeedState state, CancellationToken cancellation = default) =>
        work.RunAsync<int>(
            actor,
            UseCase.Of<ChangeNeedState>(),
            async db =>
            {
                if (await db.Needs.FromSql($"select * from business.need where id = {need} for update").SingleOrDefaultAsync(cancellation) is not { } row)
                    return new Outcome<int>.NotFound();
                if (row.Version != version)
                    return new Outcome<int>.Conflict();
                if ((row.State, state) is not ((NeedState.Draft, NeedState.Open) or (NeedState.Open, NeedState.Closed)))
                    return new Outcome<int>.Refused("NotFromHere");
                if (state == NeedState.Closed)
                    (row.State, row.ClosedAt) = (state, db.Now);
                else if (await OpenAsync(db, row, cancellation) is { } refused)
                    return refused;
                return version + 1;
            },
            cancellation);

    private static async Task<Outcome<int>?> OpenAsync(BusinessDb db, Need row, CancellationToken cancellation)
    {
        var today = IndonesianDay.Of(db.Now);
        if (!await db.AtWorkAsync(row.InstitutionId, cancellation))
            return new Outcome<int>.Refused("NotAtWork");
        if (row.OpenUntil < today)
            return new Outcome<int>.Refused("UntilPast");
        if (await HoldingAsync(db, row.InstitutionId, today, cancellation) is not { } permit)
            return new Outcome<int>.Refused("NoPermit");
        (row.State, row.OpenedAt, row.PermitId) = (NeedState.Open, db.Now, permit.Id);
        return null;
    }

    /// <summary>The permit under which an institution may collect on a day; the one that holds longest.</summary>
    public static async Task<Permit?> HoldingAsync(BusinessDb db, Guid institution, DateOnly day, CancellationToken cancellation) =>
        await db.Permits.AsNoTracking().Where(permit => permit.InstitutionId == institution && permit.ValidFrom <= day && permit.ValidUntil >= day && (permit.WithdrawnOn == null || permit.WithdrawnOn > day))
            .OrderByDescending(permit => permit.ValidUntil).ThenBy(permit => permit.Id).FirstOrDefaultAsync(cancellation);
}
