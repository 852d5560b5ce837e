using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Government.Storage;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Modules.Government.Warnings;

/// <summary>What was decided about one warning of an institution, the newest first.</summary>
[UseCase("government.read-judgements", Purpose.Supervision, Role.SocialOfficer)]
internal sealed class ReadJudgements(UnitOfWork<GovernmentDb> work)
{
    private const int Most = 50;

    public Task<Outcome<IReadOnlyList<JudgementLine>>> RunAsync(Actor actor, Guid institution, WarningRule rule, CancellationToken cancellation = default) =>
        work.RunAsync<IReadOnlyList<JudgementLine>>(
            actor,
            UseCase.Of<ReadJudgements>(),
            async db =>
            {
                var rows = await db.WarningJudgements.AsNoTracking().Where(row => row.InstitutionId == institution && row.Rule == rule)
                    .OrderByDescending(row => row.JudgedAt).ThenByDescending(row => row.Id).Take(Most).ToListAsync(cancellation);
                var keys = await db.OpenAsync([institution], cancellation);
                return new Outcome<IReadOnlyList<JudgementLine>>.Done(
                    [.. rows.Select(row => new JudgementLine(row.Decision, keys.Open(WarningJudgement.ReasonField, institution, row.Id, row.Reason), row.Until, row.JudgedAt, row.JudgedBy))]);
            },
            cancellation);
}
