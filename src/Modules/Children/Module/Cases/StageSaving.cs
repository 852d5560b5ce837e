using MerajutASA.Infrastructure.Access;
using MerajutASA.Modules.Children.Register;
using MerajutASA.Modules.Children.Storage;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Modules.Children.Cases;

/// <summary>What saving any stage has in common: the case is held, the stage has been reached and is not completed, nobody came in between.</summary>
internal static class StageSaving
{
    /// <param name="db">The unit of work's.</param>
    /// <param name="childId">Whose case.</param>
    /// <param name="stage">Which stage.</param>
    /// <param name="version">The version of the stage's record that was read; 0 when there was none.</param>
    /// <param name="create">Makes an empty record for the child.</param>
    /// <param name="fill">Puts what was typed onto the record; an outcome when it does not hold.</param>
    public static async Task<Outcome<int>> SaveAsync<TRecord>(
        ChildrenDb db, Guid childId, CaseStage stage, int version, Func<Child, TRecord> create, Func<Child, TRecord, Task<Outcome<int>?>> fill)
        where TRecord : StageRecord
    {
        if (await db.HoldAsync(childId) is not { } child)
            return new Outcome<int>.NotFound();
        if (child.Stage < stage)
            return new Outcome<int>.Refused("StageNotReached");
        var record = await db.Set<TRecord>().SingleOrDefaultAsync(row => row.ChildId == childId);
        if (record?.CompletedAt is not null)
            return new Outcome<int>.Refused("StageCompleted");
        if (child.Stage >= CaseStage.Termination)
            return new Outcome<int>.Refused("CareEnded");
        if ((record?.Version ?? 0) != version)
            return new Outcome<int>.Conflict();
        if (record is null)
            db.Add(record = create(child));
        if (await fill(child, record) is { } refused)
            return refused;
        child.ChangedAt = db.Now;
        await db.SaveChangesAsync();
        return record.Version;
    }
}
