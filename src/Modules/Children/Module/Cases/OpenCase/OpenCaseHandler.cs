using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Children.Register;
using MerajutASA.Modules.Children.Storage;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Modules.Children.Cases;

/// <summary>Opens a case: the register line for everyone who sees the child, the details for who may open them.</summary>
[UseCase("children.open-case", Purpose.CaseWork, Role.LksaStaff, Role.LksaHead, Role.SocialOfficer, Restricted = true)]
internal sealed class OpenCaseHandler(UnitOfWork<ChildrenDb> work)
{
    public Task<Outcome<CaseView>> RunAsync(Actor actor, Guid child, CancellationToken cancellation = default) =>
        work.RunAsync<CaseView>(actor, Acting.As<OpenCaseHandler>(actor), db => RunAsync(db, child), cancellation);

    private static async Task<Outcome<CaseView>> RunAsync(ChildrenDb db, Guid id)
    {
        var child = await db.Children.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id);
        if (child is null)
            return new Outcome<CaseView>.NotFound();
        var access = CaseAccess.Of(db.Actor, child);
        var reading = new CaseReading(db);
        if (access.Details)
            return await reading.ReadAsync(child, access);
        var keys = await db.OpenAsync([id]);
        return new CaseView(ChildLine.Of(child, keys), child.Version, access, null) { Portrait = await reading.PortraitAsync(id, keys) };
    }
}
