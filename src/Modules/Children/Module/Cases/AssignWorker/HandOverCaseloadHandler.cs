using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Children.Contracts;
using MerajutASA.Modules.Children.Facts.Assignments;
using MerajutASA.Modules.Children.Storage;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Modules.Children.Cases;

/// <summary>
/// Gives all children of one carer to another, and the name of another to the stages that are not finished; with the head as successor the
/// children come under the head, who needs no assignment.
/// </summary>
[UseCase("children.hand-over-caseload", Purpose.CaseWork, Role.LksaHead, Role.SocialOfficer, Restricted = true)]
internal sealed class HandOverCaseloadHandler(UnitOfWork<ChildrenDb> work)
{
    public Task<Outcome<int>> RunAsync(Actor actor, Guid account, Guid successor, CancellationToken cancellation = default) =>
        work.RunAsync<int>(actor, Acting.As<HandOverCaseloadHandler>(actor), db => RunAsync(db, account, successor), cancellation);

    /// <returns>How many children were concerned.</returns>
    private static async Task<Outcome<int>> RunAsync(ChildrenDb db, Guid account, Guid successor)
    {
        // An officer reads cases and changes none: whom an officer names answers for them until a head gives them to carers.
        if (db.Actor.Role == Role.SocialOfficer)
            return 0;
        // Held in one order before any part of them is, as every saving does.
        var children = await db.Children.FromSql($"""
            select * from children.child where institution_id = {db.Actor.Institution} and (assigned_to = {account}
              or id in (select child_id from children.assessment where assessor_id = {account} and completed_at is null)
              or id in (select child_id from children.care_plan where responsible_id = {account} and completed_at is null))
            order by id for update
            """).ToListAsync();
        if (children.Count == 0)
            return 0;
        if (!await db.WorksHereAsync(successor) || successor == account)
            return new Outcome<int>.Invalid([new FieldError("Successor", "NotOfInstitution")]);
        await NameAsync(db, account, successor);
        var cared = children.FindAll(child => child.AssignedTo == account);
        Guid? carer = await db.CanCareAsync(successor) ? successor : null;
        foreach (var child in cared)
            child.AssignedTo = carer;
        foreach (var child in children)
            child.ChangedAt = db.Now;
        await db.SaveChangesAsync();
        await AssignmentEvents.AddAsync(db, cared);
        foreach (var child in cared)
            db.Publish(new ChildAssigned(child.Id, child.InstitutionId, carer, child.Version));
        return children.Count;
    }

    /// <summary>What is finished keeps the name of who did it.</summary>
    private static async Task NameAsync(ChildrenDb db, Guid account, Guid successor)
    {
        foreach (var assessment in await db.Assessments.Where(row => row.AssessorId == account && row.CompletedAt == null).ToListAsync())
            assessment.AssessorId = successor;
        foreach (var plan in await db.CarePlans.Where(row => row.ResponsibleId == account && row.CompletedAt == null).ToListAsync())
            plan.ResponsibleId = successor;
    }
}
