using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Accounts;
using MerajutASA.Ui.Forms;
using MerajutASA.Ui.Localisation;
using Microsoft.AspNetCore.Components;

namespace MerajutASA.Modules.Children.Cases;

/// <summary>The referral of a case.</summary>
public sealed partial class ReferralTab
{
    private ReferralSource? source;
    private string? sourceName;
    private string? letterNumber;
    private TypedDate letterDate;
    private string? reason;

    [Inject] private SaveReferralHandler Saving { get; set; } = default!;

    [CascadingParameter] private IReadOnlyDictionary<Guid, Person> People { get; set; } = default!;

    private protected override CaseStage Stage => CaseStage.Referral;

    private protected override bool IsCompleted => View.Details!.Referral.IsCompleted;

    private protected override int ReadVersion => View.Details!.Referral.Version;

    private string? CompletedBy => Words.Completed(View.Details!.Referral, View.Line, People);

    private IReadOnlyList<Answer> Answers => [.. Questions(View.Details!.Referral.Form).Select(answer => new Answer(answer.Field, answer.Field, answer.Text))];

    private ReferralForm Form => new() { Source = source, SourceName = sourceName, LetterNumber = letterNumber, LetterDate = letterDate.Date, Reason = reason };

    private protected override void Read()
    {
        var form = View.Details!.Referral.Form;
        (source, sourceName, letterNumber, letterDate, reason) = (form.Source, form.SourceName, form.LetterNumber, form.LetterDate, form.Reason);
    }

    private protected override IEnumerable<FieldError> Unreadable()
    {
        if (letterDate.Unreadable)
            yield return new FieldError(nameof(ReferralForm.LetterDate), "DateUnreadable");
    }

    private protected override Task<Outcome<int>> SaveAsync(Actor actor, int version) => Saving.RunAsync(actor, new SaveReferral(View.Line.Id, version, Form));

    private protected override (int Version, IEnumerable<(string Field, string? Mine, string? Theirs)> Answers) Compare(CaseDetails theirs) => (
        theirs.Referral.Version,
        Questions(Form).Zip(Questions(theirs.Referral.Form), (mine, other) => (mine.Field, mine.Text, other.Text)));

    private IEnumerable<(string Field, string? Text)> Questions(ReferralForm form) =>
    [
        (T["Source"], Words.Said(form.Source)), (T["SourceName"], form.SourceName), (T["LetterNumber"], form.LetterNumber),
        (T["LetterDate"], form.LetterDate is { } date ? Formats.Date(date) : null), (T["Reason"], form.Reason),
    ];
}
