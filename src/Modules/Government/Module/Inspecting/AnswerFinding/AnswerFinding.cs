using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Government.Storage;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Modules.Government.Inspecting.AnswerFinding;

/// <summary>The head says what was done about a finding; the office looks at it.</summary>
[UseCase("government.answer-finding", Purpose.Supervision, Role.LksaHead)]
internal sealed class AnswerFinding(UnitOfWork<GovernmentDb> work)
{
    /// <returns>The finding's version after it.</returns>
    public Task<Outcome<int>> RunAsync(Actor actor, Guid finding, int version, string? text, CancellationToken cancellation = default) =>
        work.RunAsync<int>(
            actor,
            UseCase.Of<AnswerFinding>(),
            async db =>
            {
                if (await db.Findings.SingleOrDefaultAsync(candidate => candidate.Id == finding, cancellation) is not { } row)
                    return new Outcome<int>.NotFound();
                if (row.Version != version)
                    return new Outcome<int>.Conflict();
                if (row.State != FindingState.Open)
                    return new Outcome<int>.Refused("NotOpen");
                if (InspectionTexts.Error("Text", text, isNeeded: true, InspectionTexts.ShortestReason) is { } error)
                    return new Outcome<int>.Invalid([error]);
                row.State = FindingState.Answered;
                db.Add(FindingWords.New(row, WordKind.Answer, await db.OpenAsync([row.InstitutionId], cancellation), text, null, actor, db.Now));
                return version + 1;
            },
            cancellation);
}
