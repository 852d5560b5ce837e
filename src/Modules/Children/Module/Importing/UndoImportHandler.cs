using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Encryption;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Children.Contracts;
using MerajutASA.Modules.Children.Storage;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Modules.Children.Importing;

/// <summary>
/// Takes back what an import brought, as long as nobody has changed anything of it, and then destroys the keys: data that came by mistake
/// is not kept (UU PDP art. 43). The rows go first; a key that a crash leaves behind opens nothing that is shown.
/// </summary>
[UseCase("children.undo-import", Purpose.CaseWork, Role.LksaStaff, Role.LksaHead, Restricted = true, NeedsReason = true)]
internal sealed class UndoImportHandler(UnitOfWork<ChildrenDb> work, IKeyRing keys)
{
    public const int ShortestReason = 10;

    /// <returns>How many children were taken back.</returns>
    public async Task<Outcome<int>> RunAsync(Actor actor, Guid import, string reason, CancellationToken cancellation = default)
    {
        if (reason.Trim() is { Length: > 0 and < ShortestReason })
            return new Outcome<int>.Invalid([new FieldError("Reason", "ReasonTooShort", ShortestReason)]);
        var outcome = await work.RunAsync<(int Children, IReadOnlyList<Guid> Subjects)>(
            actor, UseCase.Of<UndoImportHandler>(), new Reason(new Subject(SubjectKind.Staff, actor.AccountId), reason), db => RunAsync(db, import), cancellation);
        if (outcome is not Outcome<(int Children, IReadOnlyList<Guid> Subjects)>.Done({ } taken))
            return Forms.Outcomes.As<(int Children, IReadOnlyList<Guid> Subjects), int>(outcome);
        foreach (var subject in taken.Subjects)
            await keys.DestroyAsync(subject, CancellationToken.None);
        return taken.Children;
    }

    private static async Task<Outcome<(int Children, IReadOnlyList<Guid> Subjects)>> RunAsync(ChildrenDb db, Guid id)
    {
        var import = await db.Imports.SingleOrDefaultAsync(row => row.Id == id);
        if (import is null || (db.Actor.Role != Role.LksaHead && import.ImportedBy != db.Actor.AccountId))
            return new Outcome<(int Children, IReadOnlyList<Guid> Subjects)>.NotFound();
        var children = await db.Children.FromSql($"select * from children.child where import_id = {id} for update").ToListAsync();
        var ids = children.ConvertAll(child => child.Id);
        var referrals = await db.Referrals.Where(row => ids.Contains(row.ChildId)).ToListAsync();
        var kin = await db.Kin.Where(row => ids.Contains(row.ChildId)).ToListAsync();
        var all = await db.Children.CountAsync(child => child.ImportId == id);
        // Some are in other hands by now, or have changed since they came.
        if (children.Count != all || children.Exists(child => child.Version > 1) || referrals.Exists(row => row.Version > 1) || kin.Exists(row => row.Version > 1))
            return new Outcome<(int Children, IReadOnlyList<Guid> Subjects)>.Refused("ImportChanged");
        db.RemoveRange(referrals);
        db.RemoveRange(kin);
        await db.SaveChangesAsync();
        db.RemoveRange(children);
        import.UndoneAt ??= db.Now;
        foreach (var child in children)
            db.Publish(new ChildWithdrawn(child.Id, child.InstitutionId, child.Version + 1));
        return (children.Count, [.. ids, .. kin.Select(row => row.Id)]);
    }
}
