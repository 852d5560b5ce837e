using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Children.Contracts;
using MerajutASA.Modules.Children.Storage;

namespace MerajutASA.Modules.Children.Cases;

/// <summary>The head says who cares for a child, and with that who opens its details. All of them or none.</summary>
[UseCase("children.assign-worker", Purpose.CaseWork, Role.LksaHead, Restricted = true)]
internal sealed class AssignWorkerHandler(UnitOfWork<ChildrenDb> work)
{
    /// <returns>How many changed hands.</returns>
    public Task<Outcome<int>> RunAsync(Actor actor, AssignWorker command, CancellationToken cancellation = default) =>
        work.RunAsync<int>(actor, UseCase.Of<AssignWorkerHandler>(), db => RunAsync(db, command), cancellation);

    private static async Task<Outcome<int>> RunAsync(ChildrenDb db, AssignWorker command)
    {
        if (command.Carer is { } carer && !await db.CanCareAsync(carer))
            return new Outcome<int>.Invalid([new FieldError(nameof(command.Carer), "NotACarer")]);
        var changed = 0;
        // In one order, so that two heads who assign the same children do not wait for each other.
        foreach (var id in command.Children.Distinct().Order())
        {
            if (await db.HoldAsync(id) is not { } child)
                return new Outcome<int>.NotFound();
            if (child.AssignedTo == command.Carer)
                continue;
            (child.AssignedTo, child.ChangedAt) = (command.Carer, db.Now);
            changed++;
            await db.SaveChangesAsync();
            db.Publish(new ChildAssigned(child.Id, child.InstitutionId, child.AssignedTo, child.Version));
        }

        return changed;
    }
}
