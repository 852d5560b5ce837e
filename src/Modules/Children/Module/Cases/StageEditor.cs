using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Children.Forms;
using MerajutASA.Ui.Forms;
using MerajutASA.Ui.Frame;
using MerajutASA.Ui.Loading;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace MerajutASA.Modules.Children.Cases;

/// <summary>What the tabs of all stages do alike: keep, complete, open again, and hold what was typed when somebody else came in between.</summary>
public abstract class StageEditor : ComponentBase
{
    private CaseView? shown;
    private int version;

    [Inject] internal IActorSource Actors { get; set; } = default!;

    [Inject] internal OpenCaseHandler Opening { get; set; } = default!;

    [Inject] internal CompleteStageHandler Completing { get; set; } = default!;

    [Inject] internal ReopenStageHandler Reopening { get; set; } = default!;

    [Inject] internal CaseWords Words { get; set; } = default!;

    [Inject] internal Announcements Announcements { get; set; } = default!;

    [Inject] internal Attempt Attempt { get; set; } = default!;

    [Inject] internal LastSaving Savings { get; set; } = default!;

    [Inject] internal TimeProvider Clock { get; set; } = default!;

    [Inject] internal IStringLocalizer<Texts> T { get; set; } = default!;

    [CascadingParameter] internal CaseView View { get; set; } = default!;

    /// <summary>Told when the case has changed.</summary>
    [Parameter] public EventCallback Changed { get; set; }

    internal FormErrors Errors { get; } = new();

    internal Failure? Failure { get; private set; }

    internal DateTimeOffset? Saved { get; private set; }

    /// <summary>Somebody else saved this part while it was being typed.</summary>
    internal bool Overtaken { get; private set; }

    /// <summary>Who did, and when, as a sentence.</summary>
    internal string? OvertakenBy { get; private set; }

    /// <summary>What somebody else saved meanwhile, beside what was typed here.</summary>
    internal IReadOnlyList<(string Field, string? Mine, string? Theirs)> Differences { get; private set; } = [];

    /// <summary>The form stays, so that what was typed can be copied.</summary>
    private Failure OutOfSight => new Failure.Refused(T["OutOfSight"]);

    internal bool Busy { get; private set; }

    internal bool MayWrite => View.Access.Change && !IsCompleted && !HasEnded && View.Line.Stage >= Stage;

    /// <summary>Nothing is written any more of a case whose care has ended, until that is taken back.</summary>
    internal bool HasEnded => View.Line.Stage >= CaseStage.Termination;

    private protected abstract CaseStage Stage { get; }

    private protected abstract bool IsCompleted { get; }

    private protected abstract int ReadVersion { get; }

    /// <summary>Takes what the case holds into the fields.</summary>
    private protected abstract void Read();

    private protected abstract IEnumerable<FieldError> Unreadable();

    private protected abstract Task<Outcome<int>> SaveAsync(Actor actor, int version);

    private protected abstract (int Version, IEnumerable<(string Field, string? Mine, string? Theirs)> Answers) Compare(CaseDetails theirs);

    protected override void OnParametersSet()
    {
        if (ReferenceEquals(shown, View))
            return;
        (shown, version, Differences, Overtaken) = (View, ReadVersion, [], false);
        Read();
    }

    internal Task KeepAsync() => DoAsync(async actor => await SavedAsync(actor));

    internal Task CompleteAsync() => DoAsync(async actor =>
    {
        if (!await SavedAsync(actor))
            return;
        var outcome = await Completing.RunAsync(actor, new CompleteStage(View.Line.Id, Stage, version));
        if (outcome is Outcome<CaseStage>.Invalid invalid)
            Errors.Show(invalid.Errors, Words.Texts);
        Failure = outcome is Outcome<CaseStage>.NotFound ? OutOfSight : Failure.Of(outcome, Words.Texts);
        if (!outcome.IsDone)
            return;
        Announcements.OfferUndo(T[$"Completed.{Stage}"], ReopenAsync);
        await Changed.InvokeAsync();
    });

    internal Task ReopenAsync() => DoAsync(async actor =>
    {
        var outcome = await Reopening.RunAsync(actor, new ReopenStage(View.Line.Id, Stage));
        Failure = Failure.Of(outcome, Words.Texts);
        if (outcome.IsDone)
            await Changed.InvokeAsync();
    });

    internal async Task TakeTheirsAsync()
    {
        (Differences, Overtaken) = ([], false);
        await Changed.InvokeAsync();
    }

    private async Task<bool> SavedAsync(Actor actor)
    {
        var wrong = Unreadable().ToList();
        Errors.Show(wrong, Words.Texts);
        if (wrong.Count > 0)
            return false;
        var outcome = await SaveAsync(actor, version);
        if (outcome is Outcome<int>.Invalid invalid)
            Errors.Show(invalid.Errors, Words.Texts);
        if (outcome is Outcome<int>.Conflict)
            await MeetAsync(actor);
        else
            Failure = outcome is Outcome<int>.NotFound ? OutOfSight : Failure.Of(outcome, Words.Texts);
        if (outcome is not Outcome<int>.Done(var saved))
            return false;
        (version, Differences, Overtaken, Saved) = (saved, [], false, Clock.GetUtcNow());
        return true;
    }

    /// <summary>What was typed stays; what the other saved is put beside it, and the next saving goes on top of it.</summary>
    private async Task MeetAsync(Actor actor)
    {
        var outcome = await Opening.RunAsync(actor, View.Line.Id);
        if (outcome is not Outcome<CaseView>.Done({ Details: { } theirs }))
        {
            Failure = outcome is Outcome<CaseView>.Done or Outcome<CaseView>.NotFound ? OutOfSight : Failure.Of(outcome, Words.Texts);
            return;
        }

        Failure = null;
        (version, var answers) = Compare(theirs);
        Differences = [.. answers.Where(answer => answer.Mine != answer.Theirs)];
        OvertakenBy = await Savings.FindAsync(actor, View.Line, Codes.Of(Stage));
        Overtaken = true;
    }

    private async Task DoAsync(Func<Actor, Task> act)
    {
        if (Busy)
            return;
        (Busy, Saved) = (true, null);
        var failed = await Attempt.RunAsync(async () => await act(await Actors.GetAsync()));
        Failure = failed ?? Failure;
        Busy = false;
        StateHasChanged();
    }
}
