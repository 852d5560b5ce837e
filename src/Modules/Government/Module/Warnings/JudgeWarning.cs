using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Government.Inspecting;
using MerajutASA.Modules.Government.Institutions;
using MerajutASA.Modules.Government.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace MerajutASA.Modules.Government.Warnings;

/// <summary>An officer decides about a warning, and says why and until when. It is quiet until then, or until it has become worse.</summary>
[UseCase("government.judge-warning", Purpose.Supervision, Role.SocialOfficer)]
internal sealed class JudgeWarning(UnitOfWork<GovernmentDb> work, IOptions<WarningSettings> settings)
{
    /// <param name="actor">Who decides.</param>
    /// <param name="judgement">Its id, made by the client: sent twice it is kept once.</param>
    /// <param name="institution">Whose warning.</param>
    /// <param name="rule">Which.</param>
    /// <param name="measure">How bad it was when it was looked at.</param>
    /// <param name="form">What was typed.</param>
    /// <param name="cancellation">Stops the work.</param>
    public Task<Outcome<Guid>> RunAsync(Actor actor, Guid judgement, Guid institution, WarningRule rule, int measure, JudgementForm form, CancellationToken cancellation = default) =>
        work.RunAsync<Guid>(
            actor,
            UseCase.Of<JudgeWarning>(),
            async db =>
            {
                if (await db.Institutions.AsNoTracking().SingleOrDefaultAsync(row => row.Id == institution, cancellation) is not { } row)
                    return new Outcome<Guid>.NotFound();
                if (await db.WarningJudgements.AsNoTracking().AnyAsync(known => known.Id == judgement, cancellation))
                    return judgement;
                if (form.Errors(IndonesianDay.Of(db.Now), settings.Value) is { Count: > 0 } errors)
                    return new Outcome<Guid>.Invalid(errors);
                var keys = await db.OpenAsync([institution], cancellation);
                db.Add(new WarningJudgement
                {
                    Id = judgement,
                    InstitutionId = institution,
                    RegionCode = row.RegionCode,
                    Rule = rule,
                    Measure = measure,
                    Decision = form.Decision!.Value,
                    Reason = keys.Seal(WarningJudgement.ReasonField, institution, judgement, InspectionTexts.Tidy(form.Reason)!),
                    Until = form.Until!.Value,
                    JudgedAt = db.Now,
                    JudgedBy = actor.AccountId,
                });
                return judgement;
            },
            cancellation);
}
