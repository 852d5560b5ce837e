using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Business.Contracts;
using MerajutASA.Modules.Business.Ledger;
using MerajutASA.Modules.Business.Needs;
using MerajutASA.Modules.Business.Pledges;
using MerajutASA.Modules.Business.Storage;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Modules.Business.Waiting;

/// <summary>What of giving waits for an officer, a head or a company.</summary>
[UseCase("business.list-waiting-giving", Purpose.Giving, Role.SocialOfficer, Role.LksaHead, Role.Company)]
internal sealed class ListWaitingGiving(UnitOfWork<BusinessDb> work)
{
    private const int Shown = 3;

    public Task<Outcome<IReadOnlyList<WaitingGiving>>> RunAsync(Actor actor, CancellationToken cancellation = default) =>
        work.RunAsync<IReadOnlyList<WaitingGiving>>(
            actor,
            UseCase.Of<ListWaitingGiving>(),
            async db =>
            {
                List<WaitingGiving> found = actor.Role switch
                {
                    Role.SocialOfficer => [await AppliedAsync(db, cancellation)],
                    Role.LksaHead =>
                    [
                        await OfPledgesAsync(db, WaitingKind.ToReturn, Owed(db), cancellation),
                        await OfPledgesAsync(db, WaitingKind.GoodsToReceive, db.Pledges.Where(row => row.Kind == GiftKind.Goods && row.State == PledgeState.Pledged), cancellation),
                        await OfPledgesAsync(db, WaitingKind.ToAccount, db.Pledges.Where(row => row.State == PledgeState.Settled), cancellation),
                    ],
                    _ => [await OfPledgesAsync(db, WaitingKind.ToPay, db.Pledges.Where(row => row.Kind == GiftKind.Money && row.State == PledgeState.Pledged), cancellation)],
                };
                return new Outcome<IReadOnlyList<WaitingGiving>>.Done([.. found.Where(each => each.Count > 0)]);
            },
            cancellation);

    private static IQueryable<Pledge> Owed(BusinessDb db) => db.Pledges.Where(row =>
        db.Postings.Where(line => line.Account == LedgerAccount.ToReturn && db.Journals.Any(journal => journal.Id == line.JournalId && journal.PledgeId == row.Id)).Sum(line => line.Amount) < 0);

    private static async Task<WaitingGiving> AppliedAsync(BusinessDb db, CancellationToken cancellation)
    {
        var rows = db.Companies.AsNoTracking().Where(row => row.State == CompanyState.Applied);
        var first = await rows.OrderBy(row => row.AppliedAt).ThenBy(row => row.Id).Take(Shown).ToListAsync(cancellation);
        return new WaitingGiving(WaitingKind.Applied, await rows.CountAsync(cancellation), [.. first.Select(row => new WaitingGift(row.Id, row.LegalName, row.RegionCode, null, row.AppliedAt))]);
    }

    private static async Task<WaitingGiving> OfPledgesAsync(BusinessDb db, WaitingKind kind, IQueryable<Pledge> rows, CancellationToken cancellation)
    {
        var first = await rows.AsNoTracking().OrderBy(row => row.PledgedAt).ThenBy(row => row.Id).Take(Shown).ToListAsync(cancellation);
        var lines = await ListPledges.RowsAsync(db, first, cancellation);
        return new WaitingGiving(
            kind,
            await rows.CountAsync(cancellation),
            [.. lines.Select(row => new WaitingGift(row.Id, row.NeedTitle, db.Actor.Role == Role.Company ? row.InstitutionName : row.CompanyName, row.Amount, row.PledgedAt))]);
    }
}
