using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Government.Institutions;
using MerajutASA.Modules.Government.Storage;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Modules.Government.Inspecting.JudgeFinding;

/// <summary>The office accepts an answer, returns it, or gives more time. A return and an extension set a day and say why.</summary>
[UseCase("government.judge-finding", Purpose.Supervision, Role.SocialOfficer)]
internal sealed class JudgeFinding(UnitOfWork<GovernmentDb> work)
{
    /// <param name="actor">Who judges.</param>
    /// <param name="finding">Which finding.</param>
    /// <param name="version">Its version that was seen.</param>
    /// <param name="kind">Accept, return or extend.</param>
    /// <param name="text">Why; for an acceptance what is left to say.</param>
    /// <param name="dueOn">The day that a return or an extension sets.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The finding's version after it.</returns>
    public Task<Outcome<int>> RunAsync(Actor actor, Guid finding, int version, WordKind kind, string? text, DateOnly? dueOn, CancellationToken cancellation = default) =>
        work.RunAsync<int>(
            actor,
            UseCase.Of<JudgeFinding>(),
            async db =>
            {
                if (await db.Findings.SingleOrDefaultAsync(candidate => candidate.Id == finding, cancellation) is not { } row || kind == WordKind.Answer)
                    return new Outcome<int>.NotFound();
                if (row.Version != version)
                    return new Outcome<int>.Conflict();
                if (!IsOpenTo(row.State, kind))
                    return new Outcome<int>.Refused(row.State == FindingState.Open ? "NotAnswered" : "NotOpen");
                if (Errors(kind, text, dueOn, row.DueOn, IndonesianDay.Of(db.Now)) is { Count: > 0 } errors)
                    return new Outcome<int>.Invalid(errors);
                row.State = kind switch { WordKind.Accept => FindingState.Resolved, WordKind.Return => FindingState.Open, _ => row.State };
                if (kind != WordKind.Accept)
                    row.DueOn = dueOn!.Value;
                db.Add(FindingWords.New(row, kind, await db.OpenAsync([row.InstitutionId], cancellation), text, kind == WordKind.Accept ? null : dueOn, actor, db.Now));
                return version + 1;
            },
            cancellation);

    /// <summary>What an officer may say to a finding as it stands.</summary>
    public static bool IsOpenTo(FindingState state, WordKind kind) => (state, kind) switch
    {
        (FindingState.Answered, WordKind.Accept or WordKind.Return) => true,
        (FindingState.Open, WordKind.Extend) => true,
        _ => false,
    };

    private static List<FieldError> Errors(WordKind kind, string? text, DateOnly? dueOn, DateOnly before, DateOnly today) =>
    [
        .. new[]
        {
            InspectionTexts.Error("Text", text, isNeeded: kind != WordKind.Accept, kind == WordKind.Accept ? 0 : InspectionTexts.ShortestReason),
            kind == WordKind.Accept ? null : dueOn switch
            {
                null => new FieldError("DueOn", "Required.DueOn"),
                { } day when day <= today => new FieldError("DueOn", "DuePast"),
                { } day when day > today.AddYears(2) => new FieldError("DueOn", "DueFar"),
                { } day when kind == WordKind.Extend && day <= before => new FieldError("DueOn", "NoExtension"),
                _ => null,
            },
        }.OfType<FieldError>(),
    ];
}
