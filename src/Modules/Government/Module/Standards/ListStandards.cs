using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Government.Storage;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Modules.Government.Standards;

/// <summary>Every version of every standard; drafts for their writers alone.</summary>
[UseCase("government.list-standards", Purpose.Supervision, Role.SocialOfficer, Role.LksaHead)]
internal sealed class ListStandards(UnitOfWork<GovernmentDb> work)
{
    public Task<Outcome<IReadOnlyList<StandardLine>>> RunAsync(Actor actor, CancellationToken cancellation = default) =>
        work.RunAsync<IReadOnlyList<StandardLine>>(
            actor,
            UseCase.Of<ListStandards>(),
            async db =>
            {
                var rows = await db.Standards.AsNoTracking().OrderBy(row => row.Code).ThenByDescending(row => row.Number).ToListAsync(cancellation);
                var counts = await db.StandardItems.AsNoTracking().Where(item => !item.Removed).GroupBy(item => item.StandardId)
                    .Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(each => each.Key, each => each.Count, cancellation);
                return new Outcome<IReadOnlyList<StandardLine>>.Done([.. rows.Select(row => StandardLine.Of(row, counts.GetValueOrDefault(row.Id)))]);
            },
            cancellation);
}
