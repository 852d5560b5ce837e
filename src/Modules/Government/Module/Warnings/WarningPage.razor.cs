using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Accounts;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Infrastructure.Regions;
using MerajutASA.Modules.Government.Inspecting;
using MerajutASA.Modules.Government.Institutions;
using MerajutASA.Ui.Forms;
using MerajutASA.Ui.Frame;
using MerajutASA.Ui.Loading;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Options;

namespace MerajutASA.Modules.Government.Warnings;

/// <summary>One warning: its numbers, its rule, what was decided before, and the officer's own judgement.</summary>
public sealed partial class WarningPage
{
    private readonly FormErrors errors = new();
    private IReadOnlyDictionary<Guid, Person> people = new Dictionary<Guid, Person>();
    private IReadOnlyList<JudgementLine> judgements = [];
    private Load<WarningLine>? load;
    private RegionTree? tree;
    private Guid fresh = Guid.CreateVersion7();
    private WarningDecision? decision;
    private string? reason;
    private TypedDate until;
    private Failure? failure;
    private bool busy;

    [Parameter] public Guid Institution { get; set; }

    [Parameter] public string RuleName { get; set; } = "";

    [Inject] private WarningReading Reading { get; set; } = default!;

    [Inject] private ReadJudgements Judgements { get; set; } = default!;

    [Inject] private JudgeWarning Judging { get; set; } = default!;

    [Inject] private IOptions<WarningSettings> Settings { get; set; } = default!;

    [Inject] private RegionCatalog Regions { get; set; } = default!;

    [Inject] private IActorSource Actors { get; set; } = default!;

    [Inject] private IPeople People { get; set; } = default!;

    [Inject] private Announcements Spoken { get; set; } = default!;

    [Inject] private TimeProvider Clock { get; set; } = default!;

    [Inject] private Attempt Attempt { get; set; } = default!;

    private string NameOf(Guid account) => people.GetValueOrDefault(account)?.Name ?? T["SomebodyElse"];

    /// <summary>Where the records are that a rule counts.</summary>
    private string? Behind(WarningRule rule) => rule switch
    {
        WarningRule.CriticalFinding or WarningRule.FindingsOverdue => InspectionPaths.OfInstitution(Institution),
        WarningRule.ReviewsOverdue => $"/children?institution={Institution}&review=overdue",
        WarningRule.OverCapacity or WarningRule.WithoutCarer => $"/children?institution={Institution}",
        _ => null,
    };

    private async Task<Outcome<WarningLine>> FindAsync()
    {
        var actor = await Actors.GetAsync();
        tree ??= await Regions.GetAsync();
        if (Codes.Find<WarningRule>(RuleName) is not { } rule
            || await Reading.RunAsync(actor, Institution) is not Outcome<IReadOnlyList<WarningLine>>.Done(var lines)
            || lines.FirstOrDefault(line => line.Warning.Rule == rule) is not { } found)
            return new Outcome<WarningLine>.NotFound();
        judgements = (await Judgements.RunAsync(actor, Institution, rule) as Outcome<IReadOnlyList<JudgementLine>>.Done)?.Result ?? [];
        people = await People.FindAsync(actor, [.. judgements.Select(judgement => judgement.JudgedBy).Distinct()]);
        if (until == default)
            until = IndonesianDay.Of(Clock.GetUtcNow()).AddDays(30);
        return found;
    }

    private async Task SendAsync(WarningLine line)
    {
        if (busy)
            return;
        (busy, failure) = (true, null);
        var thrown = await Attempt.RunAsync(async () =>
        {
            var outcome = until.Unreadable
                ? new Outcome<Guid>.Invalid([new FieldError("Until", "NotADate")])
                : await Judging.RunAsync(await Actors.GetAsync(), fresh, Institution, line.Warning.Rule, line.Warning.Measure, new JudgementForm(decision, reason, until.Date));
            errors.Show(outcome is Outcome<Guid>.Invalid invalid ? invalid.Errors : [], T);
            failure = Failure.Of(outcome, T);
            if (!outcome.IsDone)
                return;
            (fresh, decision, reason) = (Guid.CreateVersion7(), null, null);
            Spoken.Say(T["JudgeSaid"]);
            await load!.ReloadAsync();
        });
        failure = thrown ?? failure;
        busy = false;
    }
}
