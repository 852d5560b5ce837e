using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Accounts;
using MerajutASA.Ui.Forms;
using MerajutASA.Ui.Loading;
using MerajutASA.Ui.Localisation;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Options;

namespace MerajutASA.Modules.Children.Cases;

/// <summary>The care plan of a case.</summary>
public sealed partial class PlanTab
{
    private IReadOnlyList<Choice<Guid?>> colleagues = [];
    private Failure? unread;
    private CareGoal? goal;
    private string? whyNot;
    private string? activities;
    private Guid? responsible;
    private TypedDate reviewOn;
    private string? view;
    private int months;

    [Inject] private SaveCarePlanHandler Saving { get; set; } = default!;

    [Inject] private Colleagues Directory { get; set; } = default!;

    [Inject] private IOptions<CaseSettings> Settings { get; set; } = default!;

    [CascadingParameter] private IReadOnlyDictionary<Guid, Person> People { get; set; } = default!;

    private protected override CaseStage Stage => CaseStage.CarePlan;

    private protected override bool IsCompleted => View.Details!.Plan.IsCompleted;

    private protected override int ReadVersion => View.Details!.Plan.Version;

    private string? CompletedBy => Words.Completed(View.Details!.Plan, View.Line, People);

    private IReadOnlyList<Answer> Answers => [.. Questions(View.Details!.Plan.Form).Select(answer => new Answer(answer.Field, answer.Field, answer.Text))];

    private CarePlanForm Form => new()
    {
        Goal = goal,
        WhyNotReunification = whyNot,
        Activities = activities,
        ResponsibleId = responsible,
        ReviewOn = reviewOn.Date,
        ChildView = view,
    };

    protected override Task OnInitializedAsync()
    {
        months = Settings.Value.ReviewMonths;
        return ReadColleaguesAsync();
    }

    private async Task ReadColleaguesAsync() =>
        unread = await Attempt.RunAsync(async () => colleagues = await Directory.ChoicesAsync(View.Details!.Plan.Form.ResponsibleId, People));

    private protected override void Read()
    {
        var form = View.Details!.Plan.Form;
        (goal, whyNot, activities, responsible, reviewOn, view) =
            (form.Goal, form.WhyNotReunification, form.Activities, form.ResponsibleId, form.ReviewOn, form.ChildView);
    }

    private protected override IEnumerable<FieldError> Unreadable()
    {
        if (reviewOn.Unreadable)
            yield return new FieldError(nameof(CarePlanForm.ReviewOn), "DateUnreadable");
    }

    private protected override Task<Outcome<int>> SaveAsync(Actor actor, int version) => Saving.RunAsync(actor, new SaveCarePlan(View.Line.Id, version, Form));

    private protected override (int Version, IEnumerable<(string Field, string? Mine, string? Theirs)> Answers) Compare(CaseDetails theirs) => (
        theirs.Plan.Version,
        Questions(Form).Zip(Questions(theirs.Plan.Form), (mine, other) => (mine.Field, mine.Text, other.Text)));

    private IEnumerable<(string Field, string? Text)> Questions(CarePlanForm form) =>
    [
        (T["Goal"], Words.Said(form.Goal)), (T["WhyNot"], form.WhyNotReunification), (T["Activities"], form.Activities),
        (T["Responsible"], form.ResponsibleId is { } id ? Words.Person(id, People) : null),
        (T["ReviewOn"], form.ReviewOn is { } date ? Formats.Date(date) : null), (T["ChildView"], form.ChildView),
    ];
}
