using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Infrastructure.Postgres.Paging;
using MerajutASA.Modules.Business.Storage;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Modules.Business.Needs;

/// <summary>Needs: what companies may give to, what a head's own institution asked for, what is asked for in an officer's region.</summary>
[UseCase("business.list-needs", Purpose.Giving, Role.LksaHead, Role.SocialOfficer, Role.Company)]
internal sealed class ListNeeds(UnitOfWork<BusinessDb> work)
{
    public static SortColumns<Need> Columns { get; } = new SortColumns<Need>()
        .Add("until", row => row.OpenUntil)
        .Add("title", row => row.TitleKey)
        .Add("institution", row => row.InstitutionName)
        .Add("goal", row => row.Goal)
        .Add("state", row => row.State);

    public Task<Outcome<(RowPage<NeedRow> Page, long Count)>> RunAsync(Actor actor, NeedFilter filter, PageRequest page, CancellationToken cancellation = default) =>
        work.RunAsync<(RowPage<NeedRow> Page, long Count)>(
            actor,
            UseCase.Of<ListNeeds>(),
            async db =>
            {
                var rows = filter.Of(db.Needs.AsNoTracking());
                var found = await Columns.PageAsync(rows, page, cancellation);
                var promised = await db.PromisedAsync([.. found.Rows.Select(row => row.Id)], cancellation);
                return (found.Select(row => RowOf(row, promised.GetValueOrDefault(row.Id))), await rows.CountToLimitAsync(cancellation));
            },
            cancellation);

    public static NeedRow RowOf(Need row, Promised? promised) =>
        new(row.Id, row.InstitutionId, row.InstitutionName, row.Kind, row.Title, row.Goal, promised?.Total ?? 0, promised?.Received ?? 0, row.OpenUntil, row.State);
}
