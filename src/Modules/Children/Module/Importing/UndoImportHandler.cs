using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Encryption;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Children.Contracts;
using MerajutASA.Modules.Children.Facts;
using MerajutASA.Modules.Children.Storage;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Modules.Children.Importing;

/// <summary>
/// Takes back what an import brought, as long as nobody has changed anything of it; the asker says why. The rows go at once; the keys are
/// destroyed by <see cref="DestroyKeysHandler"/>, which hears of it from the outbox.
/// </summary>
[UseCase("children.undo-import", Purpose.CaseWork, Role.LksaStaff, Role.LksaHead, Restricted = true, NeedsReason = true)]
internal sealed class UndoImportHandler(UnitOfWork<ChildrenDb> work)
{
    public const int ShortestReason = 10;

    /// <returns>How many children were taken back.</returns>
    public async Task<Outcome<int>> RunAsync(Actor actor, Guid import, string? reason, CancellationToken cancellation = default)
    {
        if (reason?.Trim() is { Length: > 0 and < ShortestReason })
            return new Outcome<int>.Invalid([new FieldError("Reason", "ReasonTooShort", ShortestReason)]);
        // Sealed under the asker's key: those of the children go.
        return await work.RunAsync<int>(
            actor, UseCase.Of<UndoImportHandler>(), new Reason(new Subject(SubjectKind.Staff, actor.AccountId), reason ?? ""),
            db => RunAsync(db, import), cancellation);
    }

    private static async Task<Outcome<int>> RunAsync(ChildrenDb db, Guid id)
    {
        var import = await db.Imports.SingleOrDefaultAsync(row => row.Id == id);
        if (import is null || (db.Actor.Role != Role.LksaHead && import.ImportedBy != db.Actor.AccountId))
            return new Outcome<int>.NotFound();
        var children = await db.Children.FromSql($"select * from children.child where import_id = {id} for update").ToListAsync();
        var ids = children.ConvertAll(child => child.Id);
        var referrals = await db.Referrals.Where(row => ids.Contains(row.ChildId)).ToListAsync();
        var kin = await db.Kin.Where(row => ids.Contains(row.ChildId)).ToListAsync();
        var all = await db.Children.CountAsync(child => child.ImportId == id);
        // Some are in other hands by now, or have changed since they came.
        if (children.Count != all || children.Exists(child => child.Version > 1) || referrals.Exists(row => row.Version > 1) || kin.Exists(row => row.Version > 1))
            return new Outcome<int>.Refused("ImportChanged");
        db.RemoveRange(referrals);
        db.RemoveRange(kin);
        await db.SaveChangesAsync();
        db.RemoveRange(children);
        import.UndoneAt ??= db.Now;
        foreach (var row in kin)
        {
            db.DecideDestruction(row.Id, row.ChildId);
            db.Publish(new KinWithdrawn(row.Id, row.ChildId, row.InstitutionId, row.Version));
        }

        foreach (var child in children)
        {
            db.DecideDestruction(child.Id, child.Id);
            CaseEvents.Withdrawn(db, child);
            db.Publish(new ChildWithdrawn(child.Id, child.InstitutionId, child.Version + 1));
        }

        return children.Count;
    }
}
