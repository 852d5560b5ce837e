using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Children.Storage;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Modules.Children.Documents;

/// <summary>Takes the child's picture off the register line; the document that it was cut out of stays.</summary>
[UseCase("children.take-photograph-off", Purpose.CaseWork, Role.LksaStaff, Role.LksaHead, Restricted = true)]
internal sealed class TakePhotographOffHandler(UnitOfWork<ChildrenDb> work)
{
    public Task<Outcome<bool>> RunAsync(Actor actor, Guid child, CancellationToken cancellation = default) =>
        work.RunAsync<bool>(actor, UseCase.Of<TakePhotographOffHandler>(), async db =>
        {
            if (await db.HoldAsync(child) is not { } held)
                return new Outcome<bool>.NotFound();
            if (await db.Photographs.SingleOrDefaultAsync(row => row.ChildId == child, cancellation) is not { } photograph)
                return true;
            db.Remove(photograph);
            held.ChangedAt = db.Now;
            return true;
        }, cancellation);
}
