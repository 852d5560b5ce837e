using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Accounts;
using MerajutASA.Modules.Government.Inspecting.ViewInspection;
using MerajutASA.Ui.Forms;
using MerajutASA.Ui.Frame;
using MerajutASA.Ui.Loading;
using Microsoft.AspNetCore.Components;

namespace MerajutASA.Modules.Government.Inspecting.JudgeFinding;

/// <summary>One finding and what was said about it: the head answers, the office accepts, returns or gives more time.</summary>
public sealed partial class FindingPage
{
    private readonly FormErrors errors = new();
    private IReadOnlyDictionary<Guid, Person> people = new Dictionary<Guid, Person>();
    private Load<InspectionView>? load;
    private InspectedItem? item;
    private Actor? actor;
    private WordKind? kind;
    private string? text;
    private TypedDate dueOn;
    private Failure? failure;
    private bool busy;

    [Parameter] public Guid Id { get; set; }

    [Parameter] public Guid FindingId { get; set; }

    [Inject] private ViewInspection.ViewInspection Viewing { get; set; } = default!;

    [Inject] private AnswerFinding.AnswerFinding Answering { get; set; } = default!;

    [Inject] private JudgeFinding Judging { get; set; } = default!;

    [Inject] private IActorSource Actors { get; set; } = default!;

    [Inject] private IPeople People { get; set; } = default!;

    [Inject] private Announcements Spoken { get; set; } = default!;

    [Inject] private Attempt Attempt { get; set; } = default!;

    private FindingLine Finding => item!.Finding!;

    private IReadOnlyList<Choice<WordKind?>> Choices =>
        [.. new[] { WordKind.Accept, WordKind.Return, WordKind.Extend }.Where(each => JudgeFinding.IsOpenTo(Finding.State, each)).Select(each => new Choice<WordKind?>(each, T[$"Judge.{each}"]))];

    private string NameOf(Guid account) => people.GetValueOrDefault(account)?.Name ?? T["SomebodyElse"];

    private async Task<Outcome<InspectionView>> FindAsync()
    {
        actor = await Actors.GetAsync();
        var outcome = await Viewing.RunAsync(actor, Id);
        if (outcome is not Outcome<InspectionView>.Done(var view))
            return outcome;
        item = view.Items.FirstOrDefault(each => each.Finding is { State: not FindingState.Draft } finding && finding.Id == FindingId);
        if (item is null)
            return new Outcome<InspectionView>.NotFound();
        people = await People.FindAsync(actor, [.. Finding.Words.Select(word => word.SaidBy).Distinct().Take(200)]);
        kind = Choices is [var first, ..] ? first.Value : null;
        return outcome;
    }

    private Task AnswerAsync() => DoAsync(
        async () => await Answering.RunAsync(await Actors.GetAsync(), FindingId, Finding.Version, text), "AnswerSaid");

    private Task JudgeAsync() => dueOn.Unreadable && kind != WordKind.Accept
        ? Wrong(new FieldError("DueOn", "NotADate"))
        : kind is null ? Wrong(new FieldError("Kind", "Required.Kind"))
        : DoAsync(async () => await Judging.RunAsync(await Actors.GetAsync(), FindingId, Finding.Version, kind.Value, text, dueOn.Date), $"JudgeSaid.{kind}");

    private Task Wrong(FieldError error)
    {
        errors.Show([error], T);
        return Task.CompletedTask;
    }

    private async Task DoAsync(Func<Task<Outcome<int>>> work, string said)
    {
        if (busy)
            return;
        (busy, failure) = (true, null);
        Outcome<int>? outcome = null;
        failure = await Attempt.RunAsync(async () => outcome = await work());
        if (outcome is not null)
        {
            errors.Show(outcome is Outcome<int>.Invalid invalid ? invalid.Errors : [], T);
            failure ??= Failure.Of(outcome, T);
        }

        busy = false;
        if (outcome is not Outcome<int>.Done)
            return;
        (text, dueOn) = (null, default);
        Spoken.Say(T[said]);
        await load!.ReloadAsync();
    }
}
