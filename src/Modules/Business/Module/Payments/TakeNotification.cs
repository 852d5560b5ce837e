using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Business.Contracts;
using MerajutASA.Modules.Business.Ledger;
using MerajutASA.Modules.Business.Pledges;
using MerajutASA.Modules.Business.Receipts;
using MerajutASA.Modules.Business.Storage;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Modules.Business.Payments;

/// <summary>
/// Takes what a provider tells, once by its event, and books it in the same transaction: nothing is charged twice, whatever is sent
/// again, lost on the way or killed in between.
/// </summary>
[UseCase("business.take-notification", Purpose.Giving, Role.System)]
internal sealed class TakeNotification(UnitOfWork<BusinessDb> work)
{
    public static Actor Self { get; } = Actor.System("business.payments");

    /// <returns>NotFound for a payment that is not there, or not yet: the provider sends it again.</returns>
    public Task<Outcome<NotificationResult>> RunAsync(string provider, ProviderEvent told, CancellationToken cancellation = default) =>
        work.RunAsync<NotificationResult>(
            Self,
            UseCase.Of<TakeNotification>(),
            async db =>
            {
                // Held, so that the same event sent twice at once is taken one after the other.
                var found = await db.Payments.FromSql($"select * from business.payment where reference = {told.Reference} and provider = {provider} for update").SingleOrDefaultAsync(cancellation);
                if (found is not { } payment)
                    return new Outcome<NotificationResult>.NotFound();
                if (await db.Notifications.AsNoTracking().SingleOrDefaultAsync(each => each.Provider == provider && each.Event == told.Id, cancellation) is { } before)
                    return before.Result;
                var result = await ApplyAsync(db, payment, told, cancellation);
                db.Add(new Notification
                {
                    Id = Guid.CreateVersion7(),
                    Provider = provider,
                    Event = told.Id,
                    PaymentId = payment.Id,
                    PledgeId = payment.PledgeId,
                    InstitutionId = payment.InstitutionId,
                    CompanyId = payment.CompanyId,
                    Kind = told.Kind,
                    Amount = told.Amount,
                    HappenedAt = told.HappenedAt,
                    CameAt = db.Now,
                    Result = result,
                });
                return result;
            },
            cancellation);

    private static async Task<NotificationResult> ApplyAsync(BusinessDb db, Payment payment, ProviderEvent told, CancellationToken cancellation)
    {
        if (told.Kind == NotificationKind.Failed)
        {
            if (payment.State != PaymentState.Started)
                return payment.State == PaymentState.Failed ? NotificationResult.Again : NotificationResult.Late;
            payment.State = PaymentState.Failed;
            return NotificationResult.Noted;
        }

        if (payment.State == PaymentState.Settled)
            return NotificationResult.Again;
        if (told.Amount != payment.Amount)
            return NotificationResult.WrongAmount;
        // Another payment of the pledge has settled, or the pledge was taken back: the money is there all the same, and must go back.
        var pledge = await db.Pledges.FromSql($"select * from business.pledge where id = {payment.PledgeId} for update").SingleAsync(cancellation);
        var isWanted = pledge.State == PledgeState.Pledged;
        (payment.State, payment.SettledAt) = (PaymentState.Settled, db.Now);
        if (!isWanted)
        {
            Books.Book(db, pledge, JournalKind.Unexpected, LedgerAccount.Provider, LedgerAccount.ToReturn, payment.Amount);
            return NotificationResult.ToReturn;
        }

        pledge.State = PledgeState.Settled;
        Books.Book(db, pledge, JournalKind.Gift, LedgerAccount.Provider, LedgerAccount.Gifts, payment.Amount);
        var need = await db.Needs.AsNoTracking().SingleAsync(each => each.Id == pledge.NeedId, cancellation);
        var permit = await db.Permits.AsNoTracking().SingleAsync(each => each.Id == pledge.PermitId, cancellation);
        await Issuing.IssueAsync(db, pledge, need, permit, cancellation);
        db.Publish(new PledgeChanged(pledge.Id, pledge.CompanyId, pledge.InstitutionId, pledge.State, pledge.Version + 1));
        return NotificationResult.Booked;
    }
}
