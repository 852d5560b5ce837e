using MerajutASA.Modules.Children.Contracts;
using MerajutASA.Modules.Children.Facts;
using MerajutASA.Modules.Children.Register;
using MerajutASA.Modules.Children.Storage;

namespace MerajutASA.Modules.Children.Cases;

/// <summary>Puts a case at a stage and tells of it.</summary>
internal static class CaseMoves
{
    public static async Task MoveAsync(ChildrenDb db, Child child, CaseStage to)
    {
        var (from, since) = (child.Stage, child.StageSince);
        if (from != to)
        {
            (child.Stage, child.StageSince) = (to, db.HappenedAt);
            await CaseEvents.MovedAsync(db, child, from, since);
        }

        await db.SaveChangesAsync();
        if (from != to)
            db.Publish(new CaseMoved(child.Id, child.InstitutionId, (int)from, (int)to, child.Version));
    }
}
