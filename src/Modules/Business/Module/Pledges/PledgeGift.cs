using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Business.Companies;
using MerajutASA.Modules.Business.Contracts;
using MerajutASA.Modules.Business.Needs;
using MerajutASA.Modules.Business.Storage;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Modules.Business.Pledges;

/// <summary>A verified company promises a gift for an open need, while a permit allows the collection. Without one there is no collection (UU 9/1961 art. 1).</summary>
[UseCase("business.pledge-gift", Purpose.Giving, Role.Company)]
internal sealed class PledgeGift(UnitOfWork<BusinessDb> work)
{
    /// <param name="actor">Who pledges, for the own company.</param>
    /// <param name="pledge">Its id, made with the form: sent twice it is promised once.</param>
    /// <param name="need">What for.</param>
    /// <param name="form">What was typed.</param>
    /// <param name="cancellation">Stops the work.</param>
    public Task<Outcome<Guid>> RunAsync(Actor actor, Guid pledge, Guid need, PledgeForm form, CancellationToken cancellation = default) =>
        work.RunAsync<Guid>(
            actor,
            UseCase.Of<PledgeGift>(),
            async db =>
            {
                await db.HoldNeedAsync(need, cancellation);
                if (await db.Needs.AsNoTracking().SingleOrDefaultAsync(each => each.Id == need, cancellation) is not { } row
                    || await db.Companies.AsNoTracking().SingleOrDefaultAsync(each => each.Id == actor.Company, cancellation) is not { } company)
                    return new Outcome<Guid>.NotFound();
                if (await db.Pledges.AsNoTracking().AnyAsync(each => each.Id == pledge, cancellation))
                    return pledge;
                if (company.State != CompanyState.Verified)
                    return new Outcome<Guid>.Refused("NotVerified");
                var today = IndonesianDay.Of(db.Now);
                if (row.State != NeedState.Open || row.OpenUntil < today)
                    return new Outcome<Guid>.Refused("NotOpen");
                if (!await db.AtWorkAsync(row.InstitutionId, cancellation))
                    return new Outcome<Guid>.Refused("NotAtWork");
                if (await ChangeNeedState.HoldingAsync(db, row.InstitutionId, today, cancellation) is not { } permit)
                    return new Outcome<Guid>.Refused("NoPermit");
                var open = row.Goal - ((await db.PromisedAsync([need], cancellation)).GetValueOrDefault(need)?.Total ?? 0);
                if (Errors(form, row, open) is { Count: > 0 } errors)
                    return new Outcome<Guid>.Invalid(errors);
                db.Add(new Pledge
                {
                    Id = pledge,
                    NeedId = need,
                    InstitutionId = row.InstitutionId,
                    CompanyId = company.Id,
                    CompanyName = company.LegalName,
                    Kind = row.Kind,
                    Amount = form.Amount!.Value,
                    Quantity = row.Kind == GiftKind.Goods ? form.Quantity : null,
                    Named = form.Named,
                    State = PledgeState.Pledged,
                    PermitId = permit.Id,
                    PledgedAt = db.Now,
                    PledgedBy = actor.AccountId,
                });
                db.Publish(new PledgeChanged(pledge, company.Id, row.InstitutionId, PledgeState.Pledged, 1));
                return pledge;
            },
            cancellation);

    private static List<FieldError> Errors(PledgeForm form, Need need, long open) =>
    [
        .. new[]
        {
            form.Amount is not { } amount || !Money.IsIn(amount) ? new FieldError(nameof(form.Amount), "AmountOut", Money.Least, Money.Most)
                : amount > open ? new FieldError(nameof(form.Amount), "AboveOpen", open) : null,
            need.Kind == GiftKind.Goods && form.Quantity is not (> 0 and <= 1_000_000) ? new FieldError(nameof(form.Quantity), "Required.Quantity") : null,
        }.OfType<FieldError>(),
    ];
}
