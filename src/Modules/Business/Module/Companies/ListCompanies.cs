using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Infrastructure.Postgres.Paging;
using MerajutASA.Modules.Business.Contracts;
using MerajutASA.Modules.Business.Storage;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Modules.Business.Companies;

/// <summary>The companies of the officer's region, the first to apply first.</summary>
[UseCase("business.list-companies", Purpose.Giving, Role.SocialOfficer)]
internal sealed class ListCompanies(UnitOfWork<BusinessDb> work)
{
    public static SortColumns<Company> Columns { get; } = new SortColumns<Company>()
        .Add("applied", row => row.AppliedAt)
        .Add("name", row => row.NameKey)
        .Add("region", row => row.RegionCode)
        .Add("state", row => row.State);

    public Task<Outcome<(RowPage<CompanyRow> Page, long Count)>> RunAsync(Actor actor, CompanyFilter filter, PageRequest page, CancellationToken cancellation = default) =>
        work.RunAsync<(RowPage<CompanyRow> Page, long Count)>(
            actor,
            UseCase.Of<ListCompanies>(),
            async db =>
            {
                var rows = filter.Of(db.Companies.AsNoTracking());
                var found = await Columns.PageAsync(rows, page, cancellation);
                var ids = found.Rows.Select(row => row.Id).ToList();
                var given = await db.Pledges.AsNoTracking().Where(pledge => ids.Contains(pledge.CompanyId) && (pledge.State == PledgeState.Settled || pledge.State == PledgeState.Accounted))
                    .GroupBy(pledge => pledge.CompanyId).Select(each => new { each.Key, Sum = each.Sum(pledge => pledge.Amount) }).ToDictionaryAsync(each => each.Key, each => each.Sum, cancellation);
                return (found.Select(row => new CompanyRow(row.Id, row.LegalName, row.RegionCode, row.LegalForm, row.State, row.AppliedAt, given.GetValueOrDefault(row.Id))), await rows.CountToLimitAsync(cancellation));
            },
            cancellation);
}
