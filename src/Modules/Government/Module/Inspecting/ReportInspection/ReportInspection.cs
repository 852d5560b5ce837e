using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Government.Contracts;
using MerajutASA.Modules.Government.Institutions;
using MerajutASA.Modules.Government.Storage;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Modules.Government.Inspecting.ReportInspection;

/// <summary>Tells the institution what was found and what it has to do. Every item is answered and every shortcoming has its finding, or nothing is told.</summary>
[UseCase("government.report-inspection", Purpose.Supervision, Role.SocialOfficer)]
internal sealed class ReportInspection(UnitOfWork<GovernmentDb> work)
{
    /// <returns>The row's version after it.</returns>
    public Task<Outcome<int>> RunAsync(Actor actor, Guid inspection, int version, string? summary, CancellationToken cancellation = default) =>
        InspectionChanging.RunAsync(work, actor, UseCase.Of<ReportInspection>(), inspection, version, async (db, row, keys) =>
        {
            if (row.State != InspectionState.Underway)
                return new Outcome<int>.Refused("NotUnderway");
            var items = await db.StandardItems.AsNoTracking().Where(item => item.StandardId == row.StandardId && !item.Removed)
                .ToDictionaryAsync(item => item.Id, item => item.Weight, cancellation);
            var answers = await db.InspectionAnswers.Where(answer => answer.InspectionId == inspection).ToListAsync(cancellation);
            var findings = await db.Findings.Where(finding => finding.InspectionId == inspection).ToDictionaryAsync(finding => finding.ItemId, cancellation);
            if (items.Count - answers.Count is > 0 and var open)
                return new Outcome<int>.Refused("ItemsOpen", open);
            var shortcomings = answers.Where(answer => Scoring.NeedsFinding(answer.Result)).ToList();
            if (shortcomings.Count(answer => !findings.ContainsKey(answer.ItemId)) is > 0 and var unwritten)
                return new Outcome<int>.Refused("FindingsOpen", unwritten);
            var today = IndonesianDay.Of(db.Now);
            if (shortcomings.Count(answer => findings[answer.ItemId].DueOn <= today) is > 0 and var late)
                return new Outcome<int>.Refused("FindingsPast", late);
            if (InspectionTexts.Error("Summary", summary, isNeeded: true, InspectionTexts.ShortestReason) is { } error)
                return new Outcome<int>.Invalid([error]);
            var score = Scoring.Of(answers.Select(answer => (items[answer.ItemId], answer.Result)));
            if (score.Percent is null)
                return new Outcome<int>.Refused("NothingApplies");
            foreach (var answer in answers)
                answer.Told = true;
            foreach (var picture in await db.Evidence.Where(picture => picture.InspectionId == inspection && picture.RemovedAt == null).ToListAsync(cancellation))
                picture.Told = true;
            foreach (var answer in shortcomings)
                findings[answer.ItemId].State = FindingState.Open;
            (row.State, row.ReportedAt, row.ReportedBy, row.Points, row.PointsPossible) = (InspectionState.Reported, db.Now, actor.AccountId, score.Reached, score.Possible);
            row.Summary = keys.Seal(InspectionFields.Summary, row.InstitutionId, row.Id, InspectionTexts.Tidy(summary)!);
            return null;
        }, cancellation);
}
