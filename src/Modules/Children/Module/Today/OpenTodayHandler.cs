using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Children.Finding;
using MerajutASA.Modules.Children.Forms;
using MerajutASA.Modules.Children.Storage;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Modules.Children.Today;

/// <summary>The work that waits: for staff among the children in their care, for the head in the whole institution.</summary>
[UseCase("children.open-today", Purpose.CaseWork, Role.LksaStaff, Role.LksaHead, Restricted = true)]
internal sealed class OpenTodayHandler(UnitOfWork<ChildrenDb> work, ChildFiltering filtering)
{
    private const int Shown = 6;

    public Task<Outcome<IReadOnlyList<WaitingCases>>> RunAsync(Actor actor, CancellationToken cancellation = default) =>
        work.RunAsync<IReadOnlyList<WaitingCases>>(actor, UseCase.Of<OpenTodayHandler>(), async db => await RunAsync(db), cancellation);

    private async Task<Outcome<IReadOnlyList<WaitingCases>>> RunAsync(ChildrenDb db)
    {
        var lists = new List<WaitingCases>();
        foreach (var kind in Enum.GetValues<WorkKind>().Where(kind => kind != WorkKind.WithoutCarer || db.Actor.Role == Role.LksaHead))
        {
            var waiting = filtering.Apply(db.InSight, WorkFilters.Of(kind, db.Actor), Calendar.Today(db.Now));
            var ids = await waiting.OrderBy(child => child.ReviewDue).ThenBy(child => child.StageSince).ThenBy(child => child.Id)
                .Select(child => child.Id).Take(Shown).ToListAsync();
            if (ids.Count > 0)
                lists.Add(new WaitingCases(kind, await waiting.CountAsync(), await ChildLines.ReadAsync(db, ids)));
        }

        return lists;
    }
}
