using MerajutASA.Infrastructure.Access;
using MerajutASA.Modules.Government.Inspecting.ViewInspection;
using MerajutASA.Modules.Government.Institutions;
using MerajutASA.Ui.Forms;
using MerajutASA.Ui.Loading;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Options;

namespace MerajutASA.Modules.Government.Inspecting.EndInspection;

/// <summary>The steps that ask for a word or two: cancelling, closing, laying before the office above, grading.</summary>
public sealed partial class StepPage
{
    private readonly FormErrors errors = new();
    private string? text;
    private Accreditation? grade;
    private TypedDate until;
    private Failure? failure;
    private bool busy;

    [Parameter] public Guid Id { get; set; }

    [Inject] private ViewInspection.ViewInspection Viewing { get; set; } = default!;

    [Inject] private CancelInspection Cancelling { get; set; } = default!;

    [Inject] private CloseInspection Closing { get; set; } = default!;

    [Inject] private EscalateInspection.EscalateInspection Escalating { get; set; } = default!;

    [Inject] private GradeInstitution.GradeInstitution Grading { get; set; } = default!;

    [Inject] private IOptions<InspectionSettings> Settings { get; set; } = default!;

    [Inject] private IActorSource Actors { get; set; } = default!;

    [Inject] private NavigationManager Navigation { get; set; } = default!;

    [Inject] private Attempt Attempt { get; set; } = default!;

    /// <summary>The last part of the address.</summary>
    private string Step => new Uri(Navigation.Uri).AbsolutePath.Split('/')[^1];

    private async Task<Outcome<InspectionView>> FindAsync()
    {
        var outcome = await Viewing.RunAsync(await Actors.GetAsync(), Id);
        if (outcome is not Outcome<InspectionView>.Done(var view))
            return outcome;
        if (Step == "grade" && view.Score is null)
            return new Outcome<InspectionView>.Refused("NotClosed");
        if (Step == "grade" && grade is null)
        {
            grade = Scoring.Proposal(view.Score!, Settings.Value);
            until = grade == Accreditation.None ? default(TypedDate) : view.Today.AddYears(Settings.Value.GradeYears);
        }

        return outcome;
    }

    private async Task SendAsync(InspectionView view)
    {
        if (busy)
            return;
        (busy, failure) = (true, null);
        var thrown = await Attempt.RunAsync(async () =>
        {
            var outcome = Step == "grade" && until.Unreadable
                ? new Outcome<int>.Invalid([new FieldError("Until", "NotADate")])
                : await DoAsync(await Actors.GetAsync(), view);
            errors.Show(outcome is Outcome<int>.Invalid invalid ? invalid.Errors : [], T);
            failure = Failure.Of(outcome, T);
            if (outcome.IsDone)
                Navigation.NavigateTo(InspectionPaths.Of(Id));
        });
        failure = thrown ?? failure;
        busy = false;
    }

    private Task<Outcome<int>> DoAsync(Actor actor, InspectionView view) => Step switch
    {
        "cancel" => Cancelling.RunAsync(actor, Id, view.Version, text),
        "close" => Closing.RunAsync(actor, Id, view.Version, text),
        "escalate" => Escalating.RunAsync(actor, Id, view.Version, text),
        _ => Grading.RunAsync(actor, Id, view.Version, grade, until.Date),
    };
}
