using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Children.Contracts;
using MerajutASA.Modules.Children.Storage;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Modules.Children.Cases;

/// <summary>Gives all children of one carer to another; with the head as successor they come under the head, who needs no assignment.</summary>
[UseCase("children.hand-over-caseload", Purpose.CaseWork, Role.LksaHead, Role.SocialOfficer, Restricted = true)]
internal sealed class HandOverCaseloadHandler(UnitOfWork<ChildrenDb> work)
{
    public Task<Outcome<int>> RunAsync(Actor actor, Guid account, Guid successor, CancellationToken cancellation = default) =>
        work.RunAsync<int>(actor, Acting.As<HandOverCaseloadHandler>(actor), db => RunAsync(db, account, successor), cancellation);

    private static async Task<Outcome<int>> RunAsync(ChildrenDb db, Guid account, Guid successor)
    {
        var children = await db.Children
            .FromSql($"select * from children.child where assigned_to = {account} order by id for update").ToListAsync();
        // A head is never assigned, so an officer who ends one finds nothing to hand over.
        if (children.Count == 0)
            return 0;
        if (!await db.WorksHereAsync(successor) || successor == account)
            return new Outcome<int>.Invalid([new FieldError("Successor", "NotOfInstitution")]);
        Guid? carer = await db.CanCareAsync(successor) ? successor : null;
        foreach (var child in children)
            (child.AssignedTo, child.ChangedAt) = (carer, db.Now);
        await db.SaveChangesAsync();
        foreach (var child in children)
            db.Publish(new ChildAssigned(child.Id, child.InstitutionId, carer, child.Version));
        return children.Count;
    }
}
