using MerajutASA.Modules.Children.Storage;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Modules.Children.Cases;

/// <summary>The record of a stage, whichever it is.</summary>
internal static class StageRecords
{
    /// <summary>The stages that the portal moves a case through.</summary>
    public static IReadOnlyList<CaseStage> Moved { get; } = [CaseStage.Referral, CaseStage.Assessment, CaseStage.CarePlan];

    public static async Task<StageRecord?> OfAsync(ChildrenDb db, Guid child, CaseStage stage) => stage switch
    {
        CaseStage.Referral => await db.Referrals.SingleOrDefaultAsync(row => row.ChildId == child),
        CaseStage.Assessment => await db.Assessments.SingleOrDefaultAsync(row => row.ChildId == child),
        CaseStage.CarePlan => await db.CarePlans.SingleOrDefaultAsync(row => row.ChildId == child),
        _ => null,
    };
}
