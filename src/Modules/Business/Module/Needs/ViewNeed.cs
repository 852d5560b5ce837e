using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Business.Permits;
using MerajutASA.Modules.Business.Storage;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Modules.Business.Needs;

/// <summary>One need, for who may see it.</summary>
[UseCase("business.view-need", Purpose.Giving, Role.LksaHead, Role.SocialOfficer, Role.Company)]
internal sealed class ViewNeed(UnitOfWork<BusinessDb> work)
{
    public Task<Outcome<NeedView>> RunAsync(Actor actor, Guid need, CancellationToken cancellation = default) =>
        work.RunAsync<NeedView>(
            actor,
            UseCase.Of<ViewNeed>(),
            async db =>
            {
                if (await db.Needs.AsNoTracking().SingleOrDefaultAsync(each => each.Id == need, cancellation) is not { } row)
                    return new Outcome<NeedView>.NotFound();
                var today = IndonesianDay.Of(db.Now);
                var permit = row.PermitId is { } id
                    ? await db.Permits.AsNoTracking().SingleAsync(each => each.Id == id, cancellation)
                    : await ChangeNeedState.HoldingAsync(db, row.InstitutionId, today, cancellation);
                var line = ListNeeds.RowOf(row, (await db.PromisedAsync([need], cancellation)).GetValueOrDefault(need));
                var takes = row.State == NeedState.Open && row.OpenUntil >= today && line.Open >= Money.Least
                    && await db.AtWorkAsync(row.InstitutionId, cancellation)
                    && await ChangeNeedState.HoldingAsync(db, row.InstitutionId, today, cancellation) is not null;
                return new NeedView(line, row.Version, row.Description, row.Quantity, row.Unit, row.Deductibility, permit is null ? null : PermitLine.Of(permit, today), takes, row.OpenedAt, row.ClosedAt, today);
            },
            cancellation);
}
