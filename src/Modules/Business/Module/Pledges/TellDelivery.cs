using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Business.Contracts;
using MerajutASA.Modules.Business.Ledger;
using MerajutASA.Modules.Business.Needs;
using MerajutASA.Modules.Business.Storage;

namespace MerajutASA.Modules.Business.Pledges;

/// <summary>A head tells what became of a gift; who gave reads it, and the books say that it was given on.</summary>
[UseCase("business.tell-delivery", Purpose.Giving, Role.LksaHead)]
internal sealed class TellDelivery(UnitOfWork<BusinessDb> work)
{
    public Task<Outcome<int>> RunAsync(Actor actor, Guid pledge, int version, DeliveryForm form, CancellationToken cancellation = default) =>
        PledgeChanging.RunAsync(work, actor, UseCase.Of<TellDelivery>(), null, pledge, version, (db, row) => Task.FromResult(Told(db, row, form)), cancellation);

    private static Outcome<int>? Told(BusinessDb db, Pledge row, DeliveryForm form)
    {
        if (row.State != PledgeState.Settled)
            return new Outcome<int>.Refused("NotFromHere");
        if (form.Errors(IndonesianDay.Of(row.PledgedAt), IndonesianDay.Of(db.Now)) is { Count: > 0 } errors)
            return new Outcome<int>.Invalid(errors);
        row.State = PledgeState.Accounted;
        db.Add(new Delivery
        {
            Id = Guid.CreateVersion7(),
            PledgeId = row.Id,
            InstitutionId = row.InstitutionId,
            CompanyId = row.CompanyId,
            DeliveredOn = form.DeliveredOn!.Value,
            AccountGiven = Typed.Text(form.AccountGiven)!,
            ToldAt = db.Now,
            ToldBy = db.Actor.AccountId,
        });
        Books.Book(db, row, JournalKind.Delivery, LedgerAccount.Given, row.Kind == GiftKind.Goods ? LedgerAccount.Goods : LedgerAccount.Provider, row.Amount);
        return null;
    }
}
