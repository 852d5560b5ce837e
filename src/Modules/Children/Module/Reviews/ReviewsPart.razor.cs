using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Accounts;
using MerajutASA.Modules.Children.Cases;
using MerajutASA.Modules.Children.Forms;
using MerajutASA.Ui.Forms;
using MerajutASA.Ui.Frame;
using MerajutASA.Ui.Loading;
using MerajutASA.Ui.Localisation;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Options;

namespace MerajutASA.Modules.Children.Reviews;

/// <summary>The reviews of a care plan; one at a time is written down, corrected or struck.</summary>
public sealed partial class ReviewsPart
{
    private ReviewDraft? draft;
    private ReviewView? struck;
    private int seen;
    private int months;

    [Inject] private RecordReviewHandler Recording { get; set; } = default!;

    [Inject] private StrikeReviewHandler Striking { get; set; } = default!;

    [Inject] private IOptions<CaseSettings> Settings { get; set; } = default!;

    private bool MayRecord => View.Access.Change && View.Line.ReviewDue is not null;

    private IReadOnlyList<ReviewView> All => View.Details!.Reviews;

    private IEnumerable<ReviewView> Counting => All.Where(review => review.StruckAt is null);

    private IEnumerable<ReviewView> Struck => All.Where(review => review.StruckAt is not null);

    protected override void OnInitialized() => months = Settings.Value.ReviewMonths;

    private void Add() => Begin(new ReviewDraft());

    private void Correct(ReviewView review) => Begin(ReviewDraft.Correcting(review));

    private void Begin(ReviewDraft begun)
    {
        Close();
        (draft, seen) = (begun, All.Count);
    }

    private void Take(ReviewView review)
    {
        Close();
        struck = review;
    }

    private protected override void Forget()
    {
        base.Forget();
        (draft, struck) = (null, null);
    }

    private Task SaveAsync() => DoAsync(async actor =>
    {
        var wrong = Unreadable(draft!).ToList();
        Errors.Show(wrong, Words.Texts);
        if (wrong.Count > 0)
            return;
        var outcome = await Recording.RunAsync(actor, new RecordReview(View.Line.Id, draft!.Id, seen, draft.Form(), draft.Corrects));
        if (outcome is Outcome<DateOnly?>.Conflict)
            await MeetAsync(actor);
        else
            await TellAsync(outcome, outcome is Outcome<DateOnly?>.Done({ } next) ? T["Saved", Formats.Date(next)] : T["SavedNoDue"]);
    });

    private Task StrikeAsync() => DoAsync(async actor =>
        await TellAsync(await Striking.RunAsync(actor, new StrikeReview(View.Line.Id, struck!.Id, Reason)), T["StruckDone"]));

    /// <summary>What was typed stays; what the other wrote down is put beside it, and the next saving goes on top of it.</summary>
    private async Task MeetAsync(Actor actor)
    {
        var outcome = await Opening.RunAsync(actor, View.Line.Id);
        if (outcome is not Outcome<CaseView>.Done({ Details.Reviews: var theirs }) || Other(theirs) is not { } other)
        {
            Failure = outcome is Outcome<CaseView>.Done ? new Failure.Overtaken() : OutOfSight;
            return;
        }

        seen = theirs.Count;
        if (draft!.Corrects is not null && other.StruckAt is null)
            draft.Corrects = other.Id;
        await MeetAsync(actor, "plan-review", Questions(draft.Form()), Questions(other.Form));
    }

    /// <summary>The newest version of what is being corrected, or the review that was written down last.</summary>
    private ReviewView? Other(IReadOnlyList<ReviewView> theirs)
    {
        var first = draft!.Corrects is { } corrected ? theirs.FirstOrDefault(review => review.Id == corrected)?.FirstId : null;
        return theirs.Where(review => first is null || review.FirstId == first).MaxBy(review => review.RecordedAt);
    }

    private static IEnumerable<FieldError> Unreadable(ReviewDraft draft)
    {
        if (draft.HeldOn.Unreadable)
            yield return new FieldError(nameof(ReviewForm.HeldOn), "DateUnreadable");
        if (draft.NextDue.Unreadable)
            yield return new FieldError(nameof(ReviewForm.NextDue), "DateUnreadable");
    }

    private static string Day(ReviewView review) => review.Form.HeldOn is { } held ? Formats.Date(held) : "–";

    private IEnumerable<(string Text, string? Answer)> Questions(ReviewForm form) =>
    [
        (T["HeldOn"], form.HeldOn is { } held ? Formats.Date(held) : null), (T["Outcome"], Words.Said(form.Outcome)), (T["Findings"], form.Findings),
        (T["ChildView"], form.ChildView), (T["NextDue"], form.NextDue is { } next ? Formats.Date(next) : null),
    ];

    private IReadOnlyList<Answer> Answers(ReviewView review)
    {
        var answers = new List<(string Text, string? Answer)>([(T["DueOn"], Formats.Date(review.DueOn)), .. Questions(review.Form), (T["RecordedBy"], By(review.RecordedBy, review.RecordedAt))]);
        if (review is { StruckAt: { } at, StruckBy: { } by })
            answers.Add((T[review.IsCorrected ? "CorrectedBy" : "StruckBy"], By(by, at)));
        if (review.StrikeReason is { } why)
            answers.Add((T["StrikeReason"], why));
        return [.. answers.Select(answer => new Answer(answer.Text, answer.Text, answer.Answer))];
    }
}
