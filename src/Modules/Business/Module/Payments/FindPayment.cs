using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Business.Storage;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Modules.Business.Payments;

/// <summary>The payment of the own company that a reference names.</summary>
[UseCase("business.find-payment", Purpose.Giving, Role.Company)]
internal sealed class FindPayment(UnitOfWork<BusinessDb> work)
{
    public Task<Outcome<FoundPayment>> RunAsync(Actor actor, string reference, CancellationToken cancellation = default) =>
        work.RunAsync<FoundPayment>(
            actor,
            UseCase.Of<FindPayment>(),
            async db => await db.Payments.AsNoTracking().SingleOrDefaultAsync(each => each.Reference == reference, cancellation) is { } row
                ? new FoundPayment(row.PledgeId, row.Reference, row.Amount, row.State)
                : new Outcome<FoundPayment>.NotFound(),
            cancellation);
}
