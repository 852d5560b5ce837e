using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Encryption;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Children.Forms;
using MerajutASA.Modules.Children.Storage;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Modules.Children.Family;

/// <summary>Adds or changes a guardian or kin. The id is made by the asker, so that adding twice adds once.</summary>
[UseCase("children.save-kin", Purpose.CaseWork, Role.LksaStaff, Role.LksaHead, Restricted = true)]
internal sealed class SaveKinHandler(UnitOfWork<ChildrenDb> work)
{
    public Task<Outcome<int>> RunAsync(Actor actor, SaveKin command, CancellationToken cancellation = default) =>
        work.RunAsync<int>(actor, UseCase.Of<SaveKinHandler>(), db => RunAsync(db, command), cancellation);

    private static async Task<Outcome<int>> RunAsync(ChildrenDb db, SaveKin command)
    {
        if (await db.HoldAsync(command.ChildId) is not { } child)
            return new Outcome<int>.NotFound();
        var errors = new FieldErrors();
        KinFormCheck.Check(command.Form, errors);
        if (!errors.None)
            return errors.As<int>();
        var kin = await db.Kin.SingleOrDefaultAsync(row => row.Id == command.Form.Id && row.ChildId == child.Id);
        if (kin is not null && command.Version == 0)
            return kin.Version;
        if (kin?.Version != command.Version && command.Version != 0)
            return new Outcome<int>.Conflict();
        if (kin is null)
            db.Add(kin = KinWriting.Create(command.Form, child, await db.CreateKeysAsync([new Subject(SubjectKind.Kin, command.Form.Id)])));
        else
            KinWriting.Change(kin, command.Form, await db.OpenAsync([kin.Id]));
        child.ChangedAt = db.Now;
        await db.SaveChangesAsync();
        return kin.Version;
    }
}
