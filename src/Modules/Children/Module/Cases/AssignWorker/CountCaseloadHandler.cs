using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Accounts;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Children.Register;
using MerajutASA.Modules.Children.Storage;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Modules.Children.Cases;

/// <summary>
/// How many children somebody answers for, as far as the asker sees: as their carer, in a stage that is not finished, or as the last head
/// of those who have no carer.
/// </summary>
[UseCase("children.count-caseload", Purpose.CaseWork, Role.LksaHead, Role.SocialOfficer, Restricted = true)]
internal sealed class CountCaseloadHandler(UnitOfWork<ChildrenDb> work)
{
    public async Task<int> RunAsync(Actor actor, Leaver leaver, CancellationToken cancellation = default)
    {
        var outcome = await work.RunAsync<int>(
            actor, Acting.As<CountCaseloadHandler>(actor),
            async db => await Under(db, leaver).CountAsync(cancellation), cancellation);
        // Who sees no child sees nobody's: an administrator ends an account without learning of any.
        return outcome is Outcome<int>.Done done ? done.Result : 0;
    }

    private static IQueryable<Child> Under(ChildrenDb db, Leaver leaver)
    {
        var (account, headless) = (leaver.Account, leaver.LastHeadOf);
        return db.InSight.Where(child => child.AssignedTo == account
            || db.Assessments.Any(row => row.ChildId == child.Id && row.AssessorId == account && row.CompletedAt == null)
            || db.CarePlans.Any(row => row.ChildId == child.Id && row.ResponsibleId == account && row.CompletedAt == null)
            || (child.AssignedTo == null && child.InstitutionId == headless));
    }
}
