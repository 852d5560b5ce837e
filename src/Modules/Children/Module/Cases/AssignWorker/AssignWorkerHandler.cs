using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Children.Contracts;
using MerajutASA.Modules.Children.Facts.Assignments;
using MerajutASA.Modules.Children.Register;
using MerajutASA.Modules.Children.Storage;

namespace MerajutASA.Modules.Children.Cases;

/// <summary>
/// The head says who cares for a child, and with that who opens its details. A child that another head has given away meanwhile is left
/// where it is: when that is so of all, it is a conflict. A child out of sight stops the whole.
/// </summary>
[UseCase("children.assign-worker", Purpose.CaseWork, Role.LksaHead, Restricted = true)]
internal sealed class AssignWorkerHandler(UnitOfWork<ChildrenDb> work)
{
    public Task<Outcome<AssignWorkerAnswer>> RunAsync(Actor actor, AssignWorker command, CancellationToken cancellation = default) =>
        work.RunAsync<AssignWorkerAnswer>(actor, UseCase.Of<AssignWorkerHandler>(), db => RunAsync(db, command), cancellation);

    private static async Task<Outcome<AssignWorkerAnswer>> RunAsync(ChildrenDb db, AssignWorker command)
    {
        if (command.Carer is { } carer && !await db.CanCareAsync(carer))
            return new Outcome<AssignWorkerAnswer>.Invalid([new FieldError(nameof(command.Carer), "NotACarer")]);
        var (changed, left) = (new List<Child>(), 0);
        // In one order, so that two heads who assign the same children do not wait for each other.
        foreach (var expected in command.Children.DistinctBy(each => each.Child).OrderBy(each => each.Child))
        {
            if (await db.HoldAsync(expected.Child) is not { } child)
                return new Outcome<AssignWorkerAnswer>.NotFound();
            if (child.AssignedTo == command.Carer)
                continue;
            if (child.AssignedTo != expected.Carer)
            {
                left++;
                continue;
            }

            (child.AssignedTo, child.ChangedAt) = (command.Carer, db.Now);
            changed.Add(child);
            await db.SaveChangesAsync();
            db.Publish(new ChildAssigned(child.Id, child.InstitutionId, child.AssignedTo, child.Version));
        }

        await AssignmentEvents.AddAsync(db, changed);
        return changed.Count == 0 && left > 0 ? new Outcome<AssignWorkerAnswer>.Conflict() : new AssignWorkerAnswer(changed.Count, left);
    }
}
