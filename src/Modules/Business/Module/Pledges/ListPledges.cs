using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Infrastructure.Postgres.Paging;
using MerajutASA.Modules.Business.Storage;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Modules.Business.Pledges;

/// <summary>Pledges: a company's own, those for a head's institution, those for the institutions of an officer's region.</summary>
[UseCase("business.list-pledges", Purpose.Giving, Role.LksaHead, Role.SocialOfficer, Role.Company)]
internal sealed class ListPledges(UnitOfWork<BusinessDb> work)
{
    public static SortColumns<Pledge> Columns { get; } = new SortColumns<Pledge>()
        .Add("pledged", row => row.PledgedAt)
        .Add("company", row => row.CompanyName)
        .Add("amount", row => row.Amount)
        .Add("state", row => row.State);

    public Task<Outcome<(RowPage<PledgeRow> Page, long Count)>> RunAsync(Actor actor, PledgeFilter filter, PageRequest page, CancellationToken cancellation = default) =>
        work.RunAsync<(RowPage<PledgeRow> Page, long Count)>(
            actor,
            UseCase.Of<ListPledges>(),
            async db =>
            {
                var rows = filter.Of(db.Pledges.AsNoTracking());
                var found = await Columns.PageAsync(rows, page, cancellation);
                return (new RowPage<PledgeRow>(await RowsAsync(db, found.Rows, cancellation), found.Before, found.After), await rows.CountToLimitAsync(cancellation));
            },
            cancellation);

    /// <summary>Makes lines of pledges. Who sees a pledge sees the need that it is for: a published one.</summary>
    public static async Task<IReadOnlyList<PledgeRow>> RowsAsync(BusinessDb db, IReadOnlyList<Pledge> rows, CancellationToken cancellation)
    {
        var ids = rows.Select(row => row.NeedId).Distinct().ToList();
        var needs = await db.Needs.AsNoTracking().Where(need => ids.Contains(need.Id)).ToDictionaryAsync(need => need.Id, cancellation);
        return [.. rows.Select(row => new PledgeRow(row.Id, row.NeedId, needs[row.NeedId].Title, row.InstitutionId, needs[row.NeedId].InstitutionName, row.CompanyId, row.CompanyName, row.Kind, row.Amount, row.State, row.PledgedAt))];
    }
}
