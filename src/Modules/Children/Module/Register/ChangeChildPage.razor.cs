using MerajutASA.Infrastructure.Access;
using MerajutASA.Modules.Children.Cases;
using MerajutASA.Modules.Children.Forms;
using MerajutASA.Ui.Forms;
using MerajutASA.Ui.Loading;
using MerajutASA.Ui.Localisation;
using Microsoft.AspNetCore.Components;

namespace MerajutASA.Modules.Children.Register;

/// <summary>Changes a register line. What somebody else saved meanwhile is put beside what was typed.</summary>
public sealed partial class ChangeChildPage
{
    private readonly FormErrors errors = new();
    private readonly HashSet<string> accepted = [];
    private ChildDraft draft = new();
    private IReadOnlyList<ChildWarning> warnings = [];
    private IReadOnlyList<ChildDuplicate> duplicates = [];
    private IReadOnlyList<(string Field, string? Mine, string? Theirs)> differences = [];
    private Load<CaseView>? load;
    private Failure? failure;
    private DateTimeOffset? saved;
    private string? overtakenBy;
    private int version;
    private bool conflict;
    private bool busy;

    [Inject] private IActorSource Actors { get; set; } = default!;

    [Inject] private OpenCaseHandler Opening { get; set; } = default!;

    [Inject] private ChangeChildHandler Handler { get; set; } = default!;

    [Inject] private ChildRulesSource Rules { get; set; } = default!;

    [Inject] private CaseWords Words { get; set; } = default!;

    [Inject] private Attempt Attempt { get; set; } = default!;

    [Inject] private LastSaving Savings { get; set; } = default!;

    [Inject] private TimeProvider Clock { get; set; } = default!;

    [Parameter] public Guid Id { get; set; }

    private async Task<Outcome<CaseView>> FindAsync()
    {
        var outcome = await Opening.RunAsync(await Actors.GetAsync(), Id);
        // To whoever may not change the child this page is not there.
        if (outcome is not Outcome<CaseView>.Done({ Access.Change: true, Details: { } details } view))
            return outcome is Outcome<CaseView>.Done ? new Outcome<CaseView>.NotFound() : outcome;
        (draft, version, conflict) = (ChildDraft.Of(details.Form), view.Version, false);
        return outcome;
    }

    /// <summary>The form stays, so that what was typed can be copied.</summary>
    private Failure OutOfSight => new Failure.Refused(T["OutOfSight"]);

    private Task TakeTheirsAsync() => load!.ReloadAsync();

    private async Task SendAsync()
    {
        if (busy)
            return;
        (busy, saved) = (true, null);
        failure = await Attempt.RunAsync(ChangeAsync) ?? failure;
        busy = false;
    }

    private async Task ChangeAsync()
    {
        var wrong = ChildDraftCheck.Errors(draft, await Rules.GetAsync());
        errors.Show(wrong, Words.Texts);
        if (wrong.Count > 0)
            return;
        var actor = await Actors.GetAsync();
        var outcome = await Handler.RunAsync(actor, new ChangeChild(Id, version, draft.Form()) { Accepted = accepted });
        if (outcome is Outcome<ChangeChildAnswer>.Invalid invalid)
            errors.Show(invalid.Errors, Words.Texts);
        conflict = outcome is Outcome<ChangeChildAnswer>.Conflict;
        failure = conflict ? null : outcome is Outcome<ChangeChildAnswer>.NotFound ? OutOfSight : Failure.Of(outcome, Words.Texts);
        if (conflict)
            await MeetAsync(actor);
        if (outcome is not Outcome<ChangeChildAnswer>.Done(var answer))
            return;
        (warnings, duplicates) = (answer.Warnings, answer.Duplicates);
        if (answer.Version is { } changed)
            (version, saved) = (changed, Clock.GetUtcNow());
    }

    private async Task MeetAsync(Actor actor)
    {
        if (await Opening.RunAsync(actor, Id) is not Outcome<CaseView>.Done({ Details: { } details } view))
        {
            (conflict, failure) = (false, OutOfSight);
            return;
        }

        (version, overtakenBy) = (view.Version, await Savings.FindAsync(actor, view.Line, "child"));
        differences = [.. Questions(draft.Form()).Zip(Questions(details.Form), (mine, theirs) => (mine.Field, mine.Text, theirs.Text)).Where(each => each.Item2 != each.Item3)];
    }

    private IEnumerable<(string Field, string? Text)> Questions(ChildForm form) =>
    [
        (T["FullName"], form.FullName), (T["Nickname"], form.Nickname), (T["Sex"], Words.Said(form.Sex)), (T["BirthDate"], Day(form.BirthDate)),
        (T["EstimatedAge"], form.EstimatedAge is { } age ? Formats.Number(age) : null), (T["BirthPlace"], form.BirthPlace), (T["Nik"], form.Nik),
        (T["OriginCode"], form.OriginCode), (T["AddressLine"], form.AddressLine), (T["EnteredOn"], Day(form.EnteredOn)), (T["EntryReason"], Words.Said(form.EntryReason)),
    ];

    private static string? Day(DateOnly? date) => date is { } day ? Formats.Date(day) : null;

    private string Say(ChildWarning warning) => Words.Texts[$"Warning.{warning.Code}", warning.Arguments];

    private (string Href, string Text) Say(ChildDuplicate child) =>
        ($"/children/{child.Id}", T["Duplicate", child.FullName ?? "–", child.BirthYear, Formats.Date(child.EnteredOn), Words.Of(child.Stage)]);
}
