using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Children.Contracts;
using MerajutASA.Modules.Government.Contracts;
using MerajutASA.Modules.Government.Inspecting;
using MerajutASA.Modules.Government.Institutions;
using MerajutASA.Modules.Government.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace MerajutASA.Modules.Government.Warnings;

/// <summary>The warnings of the institutions at work in the officer's region, the gravest first, and which of them were judged.</summary>
[UseCase("government.list-warnings", Purpose.Supervision, Role.SocialOfficer)]
internal sealed class ListWarnings(UnitOfWork<GovernmentDb> work, IOptions<WarningSettings> settings)
{
    /// <param name="actor">The officer.</param>
    /// <param name="loads">What Children counts, in the officer's own sight.</param>
    /// <param name="institution">Only of this one.</param>
    /// <param name="cancellation">Stops the work.</param>
    public Task<Outcome<IReadOnlyList<WarningLine>>> RunAsync(Actor actor, IReadOnlyList<CareLoad> loads, Guid? institution = null, CancellationToken cancellation = default) =>
        work.RunAsync<IReadOnlyList<WarningLine>>(
            actor,
            UseCase.Of<ListWarnings>(),
            async db =>
            {
                var today = IndonesianDay.Of(db.Now);
                var judged = (await db.WarningJudgements.AsNoTracking().Where(row => institution == null || row.InstitutionId == institution)
                    .Select(row => new { row.InstitutionId, row.Rule, row.Measure, row.Decision, row.Until, row.JudgedAt, row.Id }).ToListAsync(cancellation))
                    .GroupBy(row => (row.InstitutionId, row.Rule)).ToDictionary(group => group.Key, group => group.OrderBy(row => row.JudgedAt).ThenBy(row => row.Id).Last());
                return new Outcome<IReadOnlyList<WarningLine>>.Done(
                [
                    .. (await FactsAsync(db, loads, institution, today, cancellation))
                        .SelectMany(facts => WarningRules.Of(facts, settings.Value, today).Select(warning =>
                        {
                            var last = judged.GetValueOrDefault((facts.Institution, warning.Rule));
                            var quiet = last is not null && last.Until >= today && last.Measure >= warning.Measure;
                            return new WarningLine(facts.Institution, facts.Name, facts.RegionCode, warning, last?.Decision, quiet ? last!.Until : null);
                        }))
                        .OrderBy(line => !line.IsOpen).ThenBy(line => line.Warning.Rule).ThenByDescending(line => line.Warning.Measure).ThenBy(line => line.Name, StringComparer.Ordinal),
                ]);
            },
            cancellation);

    private static async Task<IEnumerable<InstitutionFacts>> FactsAsync(GovernmentDb db, IReadOnlyList<CareLoad> loads, Guid? institution, DateOnly today, CancellationToken cancellation)
    {
        var byInstitution = loads.ToDictionary(load => load.Institution);
        var findings = (await db.Findings.AsNoTracking()
            .Where(finding => (finding.State == FindingState.Open || finding.State == FindingState.Answered) && (institution == null || finding.InstitutionId == institution))
            .GroupBy(finding => finding.InstitutionId)
            .Select(group => new
            {
                group.Key,
                Critical = group.Count(finding => finding.Gravity == Gravity.Critical),
                Overdue = group.Count(finding => finding.State == FindingState.Open && finding.DueOn < today),
            })
            .ToListAsync(cancellation)).ToDictionary(each => each.Key);
        var rows = await db.Institutions.AsNoTracking()
            .Where(row => (row.State == InstitutionState.Active || row.State == InstitutionState.Suspended) && (institution == null || row.Id == institution))
            .Select(row => new { row.Id, row.Name, row.RegionCode, row.Capacity, row.PermitUntil, row.AccreditedUntil }).ToListAsync(cancellation);
        return rows.Select(row => new InstitutionFacts(
            row.Id, row.Name, row.RegionCode, row.Capacity, row.PermitUntil, row.AccreditedUntil,
            byInstitution.GetValueOrDefault(row.Id)?.InCare ?? 0, byInstitution.GetValueOrDefault(row.Id)?.ReviewsOverdue ?? 0, byInstitution.GetValueOrDefault(row.Id)?.WithoutCarer ?? 0,
            findings.GetValueOrDefault(row.Id)?.Critical ?? 0, findings.GetValueOrDefault(row.Id)?.Overdue ?? 0));
    }
}
