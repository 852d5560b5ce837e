using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Government.Contracts;
using MerajutASA.Modules.Government.Institutions;
using MerajutASA.Modules.Government.Storage;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Modules.Government.Inspecting.GradeInstitution;

/// <summary>
/// Writes into the register the grade of accreditation that follows from a closed inspection (Permensos 5/2024). The points propose one; an
/// officer decides, and where the decision is another the register says so by itself: inspection and grade stand side by side.
/// </summary>
[UseCase("government.grade-institution", Purpose.Supervision, Role.SocialOfficer)]
internal sealed class GradeInstitution(UnitOfWork<GovernmentDb> work, Microsoft.Extensions.Options.IOptions<InspectionSettings> settings)
{
    /// <param name="actor">Who decides.</param>
    /// <param name="inspection">From which inspection it follows.</param>
    /// <param name="version">The inspection's version that was seen.</param>
    /// <param name="grade">The grade; none takes an earlier one away.</param>
    /// <param name="until">Until when it holds; null for none.</param>
    /// <param name="cancellation">Stops the work.</param>
    public Task<Outcome<int>> RunAsync(Actor actor, Guid inspection, int version, Accreditation? grade, DateOnly? until, CancellationToken cancellation = default) =>
        InspectionChanging.RunAsync(work, actor, UseCase.Of<GradeInstitution>(), inspection, version, async (db, row, _) =>
        {
            var today = IndonesianDay.Of(db.Now);
            if (row.State != InspectionState.Closed)
                return new Outcome<int>.Refused("NotClosed");
            if (row.Grade is not null)
                return new Outcome<int>.Refused("GradedAlready");
            if (DateOnly.FromDateTime(row.EndedAt!.Value.UtcDateTime).AddDays(settings.Value.GradeWithinDays) < today)
                return new Outcome<int>.Refused("TooOldToGrade", settings.Value.GradeWithinDays);
            if (Errors(grade, until, today) is { Count: > 0 } errors)
                return new Outcome<int>.Invalid(errors);
            var institution = await db.Institutions.SingleAsync(candidate => candidate.Id == row.InstitutionId, cancellation);
            if (institution.State == InstitutionState.Closed)
                return new Outcome<int>.Refused("NotAtWork");
            (institution.Accreditation, institution.AccreditedUntil) = (grade!.Value, until);
            (row.Grade, row.GradedUntil, row.GradedAt, row.GradedBy) = (grade, until, db.Now, actor.AccountId);
            db.Publish(new InstitutionChanged(institution.Id, institution.RegionCode, institution.State, institution.Version + 1));
            return null;
        }, cancellation);

    private List<FieldError> Errors(Accreditation? grade, DateOnly? until, DateOnly today) =>
    [
        .. new[]
        {
            grade is null ? new FieldError("Grade", "Required.Grade") : null,
            (grade, until) switch
            {
                (null, _) => null,
                (Accreditation.None, null) => null,
                (Accreditation.None, _) => new FieldError("Until", "UntilWithoutGrade"),
                (_, null) => new FieldError("Until", "Required.Until"),
                (_, { } day) when day <= today => new FieldError("Until", "UntilPast"),
                (_, { } day) when day > today.AddYears(settings.Value.GradeYears) => new FieldError("Until", "UntilFar", settings.Value.GradeYears),
                _ => null,
            },
        }.OfType<FieldError>(),
    ];
}
