using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Children.Forms;
using MerajutASA.Modules.Children.Storage;

namespace MerajutASA.Modules.Children.Cases;

/// <summary>Keeps the assessment of a case, complete or not.</summary>
[UseCase("children.save-assessment", Purpose.CaseWork, Role.LksaStaff, Role.LksaHead, Restricted = true)]
internal sealed class SaveAssessmentHandler(UnitOfWork<ChildrenDb> work)
{
    public Task<Outcome<int>> RunAsync(Actor actor, SaveAssessment command, CancellationToken cancellation = default) =>
        work.RunAsync<int>(actor, UseCase.Of<SaveAssessmentHandler>(), db => ApplyAsync(db, command), cancellation);

    /// <summary>The same within a unit of work that does more.</summary>
    internal static Task<Outcome<int>> ApplyAsync(ChildrenDb db, SaveAssessment command) => StageSaving.SaveAsync<Assessment>(
        db, command.ChildId, CaseStage.Assessment, command.Version,
        child => new Assessment { Id = Guid.CreateVersion7(), ChildId = child.Id, InstitutionId = child.InstitutionId, RegionCode = child.RegionCode },
        (_, assessment) => FillAsync(db, assessment, command.Form));

    private static async Task<Outcome<int>?> FillAsync(ChildrenDb db, Assessment assessment, AssessmentForm form)
    {
        var errors = Errors(form, Calendar.Latest(db.Now));
        if (form.AssessorId is { } assessor && assessor != assessment.AssessorId && !await db.WorksHereAsync(assessor))
            errors.Add(nameof(form.AssessorId), "NotOfInstitution");
        if (!errors.None)
            return errors.As<int>();
        var (child, record) = (assessment.ChildId, assessment.Id);
        var keys = await db.OpenAsync([child]);
        assessment.AssessedOn = form.AssessedOn;
        assessment.AssessorId = form.AssessorId;
        assessment.Needs = [.. form.Needs.Order().Select(Codes.Of)];
        assessment.NeedsNote = keys.Reseal(CaseFields.NeedsNote, child, record, assessment.NeedsNote, Typed.Text(form.NeedsNote));
        assessment.FamilySituation = keys.Reseal(CaseFields.FamilySituation, child, record, assessment.FamilySituation, Typed.Text(form.FamilySituation));
        assessment.ChildView = keys.Reseal(CaseFields.AssessmentView, child, record, assessment.ChildView, Typed.Text(form.ChildView));
        return null;
    }

    private static FieldErrors Errors(AssessmentForm form, DateOnly latest)
    {
        var errors = new FieldErrors();
        errors.AtMost(nameof(form.NeedsNote), Typed.Text(form.NeedsNote), Limits.Text);
        errors.AtMost(nameof(form.FamilySituation), Typed.Text(form.FamilySituation), Limits.Text);
        errors.AtMost(nameof(form.ChildView), Typed.Text(form.ChildView), Limits.Text);
        errors.Unless(form.AssessedOn is null || form.AssessedOn <= latest, nameof(form.AssessedOn), "InFuture");
        return errors;
    }
}
