using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Children.Cases;
using MerajutASA.Modules.Children.Finding;
using MerajutASA.Modules.Children.Forms;
using MerajutASA.Modules.Children.Register;
using MerajutASA.Modules.Children.Storage;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Modules.Children.Today;

/// <summary>The work that waits: for staff among the children in their care, for the head in the whole institution.</summary>
[UseCase("children.open-today", Purpose.CaseWork, Role.LksaStaff, Role.LksaHead, Restricted = true)]
internal sealed class OpenTodayHandler(UnitOfWork<ChildrenDb> work)
{
    private const int Shown = 6;

    /// <summary>A review is announced so many days ahead.</summary>
    private const int Ahead = 14;

    public Task<Outcome<IReadOnlyList<WaitingCases>>> RunAsync(Actor actor, CancellationToken cancellation = default) =>
        work.RunAsync<IReadOnlyList<WaitingCases>>(actor, UseCase.Of<OpenTodayHandler>(), async db => await RunAsync(db), cancellation);

    private static async Task<Outcome<IReadOnlyList<WaitingCases>>> RunAsync(ChildrenDb db)
    {
        var mine = db.Actor.Role == Role.LksaHead
            ? db.InSight
            : db.InSight.Where(child => child.AssignedTo == db.Actor.AccountId);
        var soon = Calendar.Today(db.Now).AddDays(Ahead);
        var lists = new List<WaitingCases>();
        foreach (var kind in Enum.GetValues<WorkKind>().Where(kind => kind != WorkKind.WithoutCarer || db.Actor.Role == Role.LksaHead))
        {
            var waiting = Waiting(mine, kind, soon);
            var ids = await waiting.OrderBy(child => child.ReviewDue).ThenBy(child => child.StageSince).ThenBy(child => child.Id)
                .Select(child => child.Id).Take(Shown).ToListAsync();
            if (ids.Count > 0)
                lists.Add(new WaitingCases(kind, await waiting.CountAsync(), await ChildLines.ReadAsync(db, ids)));
        }

        return lists;
    }

    private static IQueryable<Child> Waiting(IQueryable<Child> mine, WorkKind kind, DateOnly soon) => kind switch
    {
        WorkKind.ReviewDue => mine.Where(child => child.ReviewDue <= soon),
        WorkKind.WithoutCarer => mine.Where(child => child.AssignedTo == null),
        WorkKind.ReferralOpen => mine.Where(child => child.Stage == CaseStage.Referral),
        WorkKind.AssessmentOpen => mine.Where(child => child.Stage == CaseStage.Assessment),
        WorkKind.PlanWithoutReview => mine.Where(child => child.Stage == CaseStage.CarePlan && child.ReviewDue == null),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Work without a query."),
    };
}
