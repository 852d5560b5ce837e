using System.Security.Cryptography;
using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Business.Contracts;
using MerajutASA.Modules.Business.Needs;
using MerajutASA.Modules.Business.Storage;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Modules.Business.Payments;

/// <summary>A company goes to pay a pledge. Asked again, it goes on with the payment that was started.</summary>
[UseCase("business.start-payment", Purpose.Giving, Role.Company)]
internal sealed class StartPayment(UnitOfWork<BusinessDb> work, IPaymentProvider provider)
{
    private const int ReferenceLength = 32;

    /// <returns>Where to pay.</returns>
    public async Task<Outcome<string>> RunAsync(Actor actor, Guid pledge, CancellationToken cancellation = default)
    {
        var outcome = await work.RunAsync<string>(
            actor,
            UseCase.Of<StartPayment>(),
            async db =>
            {
                if (await db.Pledges.AsNoTracking().SingleOrDefaultAsync(each => each.Id == pledge, cancellation) is not { } seen)
                    return new Outcome<string>.NotFound();
                if (!provider.IsOpen)
                    return new Outcome<string>.Refused("NoProvider");
                // Held, so that a double click starts one payment; a pledge that is no longer open is no row here.
                if (seen.Kind != GiftKind.Money || await db.Pledges.FromSql($"select * from business.pledge where id = {pledge} for update").AsNoTracking().SingleOrDefaultAsync(cancellation) is not { State: PledgeState.Pledged } row)
                    return new Outcome<string>.Refused("NotToPay");
                if (await db.Payments.AsNoTracking().SingleOrDefaultAsync(each => each.PledgeId == pledge && each.State == PaymentState.Started, cancellation) is { } started)
                    return started.Reference;
                var payment = new Payment
                {
                    Id = Guid.CreateVersion7(),
                    PledgeId = pledge,
                    InstitutionId = row.InstitutionId,
                    CompanyId = row.CompanyId,
                    Provider = provider.Name,
                    Reference = RandomNumberGenerator.GetHexString(ReferenceLength, lowercase: true),
                    Amount = row.Amount,
                    State = PaymentState.Started,
                    StartedAt = db.Now,
                };
                db.Add(payment);
                return payment.Reference;
            },
            cancellation);
        return outcome is Outcome<string>.Done(var reference) ? provider.PayAt(reference) : outcome;
    }
}
