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
    private EndDraft? draft;
    private EndView? taken;

    [Inject] private RecordEndHandler Recording { get; set; } = default!;

    [Inject] private TakeEndBackHandler TakingBack { get; set; } = default!;

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

    private protected override void Forget()
    {
        base.Forget();
        (draft, taken) = (null, null);
    }

    private Task SaveAsync() => DoAsync(async actor =>
    {
        Errors.Show(draft!.EndedOn.Unreadable ? [new FieldError(nameof(EndForm.EndedOn), "DateUnreadable")] : [], Words.Texts);
        if (draft.EndedOn.Unreadable)
            return;
        var outcome = await Recording.RunAsync(actor, new RecordEnd(View.Line.Id, draft.Id, draft.Form(), draft.Corrects));
        if (outcome is Outcome<CaseStage>.Conflict)
            await MeetAsync(actor);
        else
            await TellAsync(outcome, T["Saved"]);
    });

    private Task TakeBackAsync() => DoAsync(async actor =>
        await TellAsync(await TakingBack.RunAsync(actor, new TakeEndBack(View.Line.Id, taken!.Id, Reason)), T["TakenBackDone"]));

    /// <summary>What was typed stays; what the other wrote down is put beside it, and the next saving corrects that.</summary>
    private async Task MeetAsync(Actor actor)
    {
        if (await Opening.RunAsync(actor, View.Line.Id) is not Outcome<CaseView>.Done({ Details.Ends: var theirs }))
        {
            Failure = OutOfSight;
            return;
        }

        var other = theirs.FirstOrDefault(end => end.StruckAt is null);
        draft!.Corrects = other?.Id;
        await MeetAsync(actor, "care-end", Questions(draft.Form()), Questions(other?.Form ?? new EndForm()));
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
}
