using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Accounts;
using MerajutASA.Ui.Forms;
using MerajutASA.Ui.Loading;
using MerajutASA.Ui.Localisation;
using Microsoft.AspNetCore.Components;

namespace MerajutASA.Modules.Children.Cases;

/// <summary>The assessment of a case.</summary>
public sealed partial class AssessmentTab
{
    private readonly HashSet<NeedsArea> needs = [];
    private IReadOnlyList<Choice<Guid?>> colleagues = [];
    private Failure? unread;
    private TypedDate assessedOn;
    private Guid? assessor;
    private string? needsNote;
    private string? family;
    private string? view;

    [Inject] private SaveAssessmentHandler Saving { get; set; } = default!;

    [Inject] private Colleagues Directory { get; set; } = default!;

    [CascadingParameter] private IReadOnlyDictionary<Guid, Person> People { get; set; } = default!;

    private protected override CaseStage Stage => CaseStage.Assessment;

    private protected override bool IsCompleted => View.Details!.Assessment.IsCompleted;

    private protected override int ReadVersion => View.Details!.Assessment.Version;

    private string? CompletedBy => Words.Completed(View.Details!.Assessment, View.Line, People);

    private IReadOnlyList<Answer> Answers => [.. Questions(View.Details!.Assessment.Form).Select(answer => new Answer(answer.Field, answer.Field, answer.Text))];

    private AssessmentForm Form => new()
    {
        AssessedOn = assessedOn.Date,
        AssessorId = assessor,
        Needs = needs.ToHashSet(),
        NeedsNote = needsNote,
        FamilySituation = family,
        ChildView = view,
    };

    protected override Task OnInitializedAsync() => ReadColleaguesAsync();

    private async Task ReadColleaguesAsync() =>
        unread = await Attempt.RunAsync(async () => colleagues = await Directory.ChoicesAsync(View.Details!.Assessment.Form.AssessorId, People));

    private protected override void Read()
    {
        var form = View.Details!.Assessment.Form;
        (assessedOn, assessor, needsNote, family, view) = (form.AssessedOn, form.AssessorId, form.NeedsNote, form.FamilySituation, form.ChildView);
        needs.Clear();
        needs.UnionWith(form.Needs);
    }

    private protected override IEnumerable<FieldError> Unreadable()
    {
        if (assessedOn.Unreadable)
            yield return new FieldError(nameof(AssessmentForm.AssessedOn), "DateUnreadable");
    }

    private protected override Task<Outcome<int>> SaveAsync(Actor actor, int version) => Saving.RunAsync(actor, new SaveAssessment(View.Line.Id, version, Form));

    private protected override (int Version, IEnumerable<(string Field, string? Mine, string? Theirs)> Answers) Compare(CaseDetails theirs) => (
        theirs.Assessment.Version,
        Questions(Form).Zip(Questions(theirs.Assessment.Form), (mine, other) => (mine.Field, mine.Text, other.Text)));

    private void Set(NeedsArea area, bool isOn)
    {
        if (isOn)
            needs.Add(area);
        else
            needs.Remove(area);
    }

    private IEnumerable<(string Field, string? Text)> Questions(AssessmentForm form) =>
    [
        (T["AssessedOn"], form.AssessedOn is { } date ? Formats.Date(date) : null), (T["Assessor"], form.AssessorId is { } id ? Words.Person(id, People) : null),
        (T["Needs"], form.Needs.Count == 0 ? null : string.Join(", ", form.Needs.Order().Select(area => Words.Of(area)))),
        (T["NeedsNote"], form.NeedsNote), (T["FamilySituation"], form.FamilySituation), (T["ChildView"], form.ChildView),
    ];
}
