using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Government.Inspecting.EvidencePictures;
using MerajutASA.Modules.Government.Institutions;
using MerajutASA.Modules.Government.Standards;
using MerajutASA.Modules.Government.Storage;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Modules.Government.Inspecting.ViewInspection;

/// <summary>Opens one inspection: an officer all of it, a head what was announced or reported.</summary>
[UseCase("government.view-inspection", Purpose.Supervision, Role.SocialOfficer, Role.LksaHead)]
internal sealed class ViewInspection(UnitOfWork<GovernmentDb> work)
{
    public Task<Outcome<InspectionView>> RunAsync(Actor actor, Guid inspection, CancellationToken cancellation = default) =>
        work.RunAsync<InspectionView>(
            actor,
            UseCase.Of<ViewInspection>(),
            async db =>
            {
                if (await db.Inspections.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Id == inspection, cancellation) is not { } row)
                    return new Outcome<InspectionView>.NotFound();
                var institution = await db.Institutions.AsNoTracking().SingleAsync(candidate => candidate.Id == row.InstitutionId, cancellation);
                var standard = await db.Standards.AsNoTracking().SingleAsync(candidate => candidate.Id == row.StandardId, cancellation);
                var items = await ItemsAsync(db, actor, row, cancellation);
                var keys = await db.OpenAsync([row.InstitutionId], cancellation);
                return new InspectionView
                {
                    Id = row.Id,
                    Version = row.Version,
                    Institution = row.InstitutionId,
                    InstitutionName = institution.Name,
                    RegionCode = row.RegionCode,
                    Standard = StandardLine.Of(standard, items.Count),
                    Kind = row.Kind,
                    State = row.State,
                    Announced = row.Announced,
                    PlannedOn = row.PlannedOn,
                    Officer = row.OfficerId,
                    StartedAt = row.StartedAt,
                    ReportedAt = row.ReportedAt,
                    EndedAt = row.EndedAt,
                    EndNote = keys.OpenOrNull(InspectionFields.EndNote, row.InstitutionId, row.Id, row.EndNote),
                    Summary = keys.OpenOrNull(InspectionFields.Summary, row.InstitutionId, row.Id, row.Summary),
                    Score = row.PointsPossible is { } possible ? new Score(row.Points!.Value, possible) : null,
                    EscalatedTo = row.EscalatedTo,
                    EscalatedAt = row.EscalatedAt,
                    // Between offices; the institution is told that it was done, not what was said.
                    EscalationReason = actor.Role == Role.SocialOfficer ? keys.OpenOrNull(InspectionFields.EscalationReason, row.InstitutionId, row.Id, row.EscalationReason) : null,
                    Grade = row.Grade,
                    GradedUntil = row.GradedUntil,
                    Today = IndonesianDay.Of(db.Now),
                    Items = items,
                };
            },
            cancellation);

    private static async Task<IReadOnlyList<InspectedItem>> ItemsAsync(GovernmentDb db, Actor actor, Inspection row, CancellationToken cancellation)
    {
        var items = await db.StandardItems.AsNoTracking().Where(item => item.StandardId == row.StandardId && !item.Removed)
            .OrderBy(item => item.Place).ThenBy(item => item.Id).ToListAsync(cancellation);
        var answers = await db.InspectionAnswers.AsNoTracking().Where(answer => answer.InspectionId == row.Id).ToDictionaryAsync(answer => answer.ItemId, cancellation);
        var findings = await db.Findings.AsNoTracking().Where(finding => finding.InspectionId == row.Id).ToDictionaryAsync(finding => finding.ItemId, cancellation);
        var ids = findings.Values.Select(finding => finding.Id).ToList();
        var words = (await db.FindingWords.AsNoTracking().Where(word => ids.Contains(word.FindingId)).OrderBy(word => word.SaidAt).ThenBy(word => word.Id).ToListAsync(cancellation))
            .ToLookup(word => word.FindingId);
        var pictures = (await db.Evidence.AsNoTracking().Where(picture => picture.InspectionId == row.Id && picture.RemovedAt == null)
            .OrderBy(picture => picture.AddedAt).ThenBy(picture => picture.Id).ToListAsync(cancellation)).ToLookup(picture => picture.ItemId);
        var keys = await db.OpenAsync([row.InstitutionId], cancellation);
        return
        [
            .. items.Select(item => new InspectedItem(
                ItemLine.Of(item),
                answers.GetValueOrDefault(item.Id) is { } answer
                    ? new AnswerLine(answer.Result, keys.OpenOrNull(InspectionFields.AnswerNote, row.InstitutionId, answer.Id, answer.Note), answer.Version, answer.AnsweredAt, answer.AnsweredBy)
                    : null,
                findings.GetValueOrDefault(item.Id) is { } finding
                    ? new FindingLine(
                        finding.Id,
                        finding.Version,
                        item.Id,
                        finding.Gravity,
                        keys.Open(InspectionFields.FindingDescription, row.InstitutionId, finding.Id, finding.Description),
                        keys.Open(InspectionFields.FindingAction, row.InstitutionId, finding.Id, finding.Action),
                        finding.DueOn,
                        finding.State,
                        [.. words[finding.Id].Select(word => new WordLine(word.Kind, keys.OpenOrNull(InspectionFields.WordText, row.InstitutionId, word.Id, word.Text), word.DueOn, word.SaidAt, word.SaidBy))])
                    : null,
                [.. pictures[item.Id].Select(picture => EvidenceLine.Of(picture, actor)).Where(picture => picture.IsOpen || actor.Role == Role.SocialOfficer)])),
        ];
    }
}
