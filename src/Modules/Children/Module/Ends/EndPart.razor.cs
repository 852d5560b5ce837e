using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Accounts;
using MerajutASA.Modules.Children.Cases;
using MerajutASA.Modules.Children.Forms;
using MerajutASA.Ui.Forms;
using MerajutASA.Ui.Frame;
using MerajutASA.Ui.Loading;
using MerajutASA.Ui.Localisation;
using Microsoft.AspNetCore.Components;

namespace MerajutASA.Modules.Children.Ends;

/// <summary>The end of a child's care: written down, corrected or taken back.</summary>
public sealed partial class EndPart
{
    private readonly FormErrors errors = new();
    private EndDraft? draft;
    private EndView? taken;
    private Failure? failure;
    private string? reason;
    private bool busy;
    private bool overtaken;
    private string? overtakenBy;
    private IReadOnlyList<(string Field, string? Mine, string? Theirs)> differences = [];

    [Inject] private IActorSource Actors { get; set; } = default!;

    [Inject] private RecordEndHandler Recording { get; set; } = default!;

    [Inject] private TakeEndBackHandler TakingBack { get; set; } = default!;

    [Inject] private OpenCaseHandler Opening { get; set; } = default!;

    [Inject] private LastSaving Savings { get; set; } = default!;

    [Inject] private CaseWords Words { get; set; } = default!;

    [Inject] private Announcements Announcements { get; set; } = default!;

    [Inject] private Attempt Attempt { get; set; } = default!;

    [CascadingParameter] private CaseView View { get; set; } = default!;

    [CascadingParameter] private IReadOnlyDictionary<Guid, Person> People { get; set; } = default!;

    /// <summary>Told when the case has changed.</summary>
    [Parameter] public EventCallback Changed { get; set; }

    private bool HasEnded => View.Line.Stage >= CaseStage.Termination;

    private EndView? Current => View.Details!.Ends.FirstOrDefault(end => end.StruckAt is null);

    private IEnumerable<EndView> Struck => View.Details!.Ends.Where(end => end.StruckAt is not null);

    private void Begin(EndDraft begun)
    {
        Close();
        draft = begun;
    }

    private void Take(EndView end)
    {
        Close();
        taken = end;
    }

    private void Close()
    {
        (draft, taken, reason, failure, overtaken, differences) = (null, null, null, null, false, []);
        errors.Clear();
    }

    private Task SaveAsync() => DoAsync(async actor =>
    {
        errors.Show(draft!.EndedOn.Unreadable ? [new FieldError(nameof(EndForm.EndedOn), "DateUnreadable")] : [], Words.Texts);
        if (draft.EndedOn.Unreadable)
            return;
        var outcome = await Recording.RunAsync(actor, new RecordEnd(View.Line.Id, draft.Id, draft.Form(), draft.Corrects));
        if (outcome is Outcome<CaseStage>.Conflict)
            await MeetAsync(actor);
        else
            await TellAsync(outcome, T["Saved"]);
    });

    private Task TakeBackAsync() => DoAsync(async actor =>
        await TellAsync(await TakingBack.RunAsync(actor, new TakeEndBack(View.Line.Id, taken!.Id, reason)), T["TakenBackDone"]));

    private async Task TellAsync(Outcome<CaseStage> outcome, string done)
    {
        if (outcome is Outcome<CaseStage>.Invalid invalid)
            errors.Show(invalid.Errors, Words.Texts);
        failure = outcome is Outcome<CaseStage>.NotFound ? new Failure.Refused(T["OutOfSight"]) : Failure.Of(outcome, Words.Texts);
        if (!outcome.IsDone)
            return;
        Close();
        Announcements.Say(done);
        await Changed.InvokeAsync();
    }

    /// <summary>What was typed stays; what the other wrote down is put beside it, and the next saving corrects that.</summary>
    private async Task MeetAsync(Actor actor)
    {
        if (await Opening.RunAsync(actor, View.Line.Id) is not Outcome<CaseView>.Done({ Details.Ends: var theirs }))
        {
            failure = new Failure.Refused(T["OutOfSight"]);
            return;
        }

        var other = theirs.FirstOrDefault(end => end.StruckAt is null);
        (failure, overtaken, draft!.Corrects) = (null, true, other?.Id);
        differences = [.. Questions(draft.Form()).Zip(Questions(other?.Form ?? new EndForm()), (mine, their) => (mine.Text, mine.Answer, their.Answer)).Where(each => each.Item2 != each.Item3)];
        overtakenBy = await Savings.FindAsync(actor, View.Line, "care-end");
    }

    private async Task TakeTheirsAsync()
    {
        Close();
        await Changed.InvokeAsync();
    }

    private async Task DoAsync(Func<Actor, Task> act)
    {
        if (busy)
            return;
        busy = true;
        failure = await Attempt.RunAsync(async () => await act(await Actors.GetAsync())) ?? failure;
        busy = false;
    }

    private IEnumerable<(string Text, string? Answer)> Questions(EndForm form) =>
    [
        (T["Reason"], form is { Reason: EndReason.Other, Other: { } other } ? $"{Words.Of(EndReason.Other)}: {other}" : Words.Said(form.Reason)),
        (T["EndedOn"], form.EndedOn is { } on ? Formats.Date(on) : null),
    ];

    private IReadOnlyList<Answer> Shown => Current is { } end ? Answers(end) : [new Answer("Reason", T["Reason"], T["NotRecorded"])];

    private IReadOnlyList<Answer> Answers(EndView end)
    {
        var answers = new List<(string Text, string? Answer)>([.. Questions(end.Form), (T["RecordedBy"], By(end.RecordedBy, end.RecordedAt))]);
        if (end is { StruckAt: { } at, StruckBy: { } by })
            answers.Add((T[end.StrikeReason is null ? "CorrectedBy" : "TakenBackBy"], By(by, at)));
        if (end.StrikeReason is { } why)
            answers.Add((T["TakeBackReason"], why));
        return [.. answers.Select(answer => new Answer(answer.Text, answer.Text, answer.Answer))];
    }

    private string By(Guid person, DateTimeOffset at) => T["ByAt", Words.Person(person, People), Formats.Moment(at, CaseWords.Zone(View.Line))];
}
