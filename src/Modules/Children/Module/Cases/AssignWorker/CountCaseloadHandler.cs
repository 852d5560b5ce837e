using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Children.Storage;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Modules.Children.Cases;

/// <summary>How many children somebody cares for, as far as the asker sees.</summary>
[UseCase("children.count-caseload", Purpose.CaseWork, Role.LksaHead, Role.SocialOfficer, Restricted = true)]
internal sealed class CountCaseloadHandler(UnitOfWork<ChildrenDb> work)
{
    public async Task<int> RunAsync(Actor actor, Guid account, CancellationToken cancellation = default)
    {
        var outcome = await work.RunAsync<int>(
            actor, Acting.As<CountCaseloadHandler>(actor),
            async db => await db.Children.CountAsync(child => child.AssignedTo == account, cancellation), cancellation);
        // Who sees no child sees nobody's: an administrator ends an account without learning of any.
        return outcome is Outcome<int>.Done done ? done.Result : 0;
    }
}
