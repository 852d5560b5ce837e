using MerajutASA.Infrastructure.Access;
using MerajutASA.Modules.Government.Contracts;
using MerajutASA.Modules.Government.Inspecting.ViewInspection;
using MerajutASA.Modules.Government.Institutions;
using MerajutASA.Modules.Government.Institutions.ViewInstitution;
using MerajutASA.Modules.Government.Standards;
using MerajutASA.Ui.Forms;
using MerajutASA.Ui.Loading;
using Microsoft.AspNetCore.Components;

namespace MerajutASA.Modules.Government.Inspecting.PlanInspection;

/// <summary>Plans an inspection of an institution, or changes a plan; what was typed stays when somebody else was faster.</summary>
public sealed partial class PlanPage
{
    // Made with the page, so that a second sending plans nothing twice.
    private readonly Guid fresh = Guid.CreateVersion7();
    private readonly FormErrors errors = new();
    private IReadOnlyList<StandardLine> standards = [];
    private string? name;
    private int version;
    private Guid? standard;
    private InspectionKind? kind = InspectionKind.Regular;
    private TypedDate plannedOn;
    private bool announced = true;
    private Failure? failure;
    private bool busy;

    [Parameter] public Guid? Institution { get; set; }

    [Parameter] public Guid? Id { get; set; }

    [Inject] private ListStandards Standards { get; set; } = default!;

    [Inject] private ViewInstitution Registered { get; set; } = default!;

    [Inject] private ViewInspection.ViewInspection Viewing { get; set; } = default!;

    [Inject] private PlanInspection Planning { get; set; } = default!;

    [Inject] private ChangePlan Changing { get; set; } = default!;

    [Inject] private IActorSource Actors { get; set; } = default!;

    [Inject] private TimeProvider Clock { get; set; } = default!;

    [Inject] private NavigationManager Navigation { get; set; } = default!;

    [Inject] private Attempt Attempt { get; set; } = default!;

    private string Back => Id is { } id ? InspectionPaths.Of(id) : InstitutionPaths.Of(Institution!.Value);

    private PlanForm Form => new() { Standard = standard, Kind = kind, PlannedOn = plannedOn.Date, Announced = announced };

    protected override async Task OnParametersSetAsync()
    {
        if (RendererInfo.IsInteractive && name is null)
            await StartAsync();
    }

    private async Task StartAsync()
    {
        failure = null;
        var thrown = await Attempt.RunAsync(async () =>
        {
            var actor = await Actors.GetAsync();
            if (Id is { } id)
                await ReadAsync(await Viewing.RunAsync(actor, id));
            else
                await ReadAsync(actor, await Registered.RunAsync(actor, Institution!.Value));
        });
        failure = thrown ?? failure;
    }

    private async Task ReadAsync(Actor actor, Outcome<InstitutionView> outcome)
    {
        failure = outcome is Outcome<InstitutionView>.Done { Result.State: InstitutionState.Draft or InstitutionState.Closed } ? new Failure.Refused(T["NotAtWork"]) : Failure.Of(outcome, T);
        if (failure is not null || outcome is not Outcome<InstitutionView>.Done(var found))
            return;
        if (await Standards.RunAsync(actor) is Outcome<IReadOnlyList<StandardLine>>.Done(var all))
            standards = [.. all.Where(each => each.State == StandardState.Published).GroupBy(each => each.Code).Select(versions => versions.MaxBy(each => each.Number)!)];
        standard ??= standards is [var only] ? only.Id : null;
        name = found.Form.Name;
    }

    private Task ReadAsync(Outcome<InspectionView> outcome)
    {
        failure = outcome is Outcome<InspectionView>.Done { Result.State: not InspectionState.Planned } ? new Failure.Refused(T["NotPlanned"]) : Failure.Of(outcome, T);
        if (failure is null && outcome is Outcome<InspectionView>.Done(var view))
            (name, version, standard, kind, plannedOn, announced) = (view.InstitutionName, view.Version, view.Standard.Id, view.Kind, view.PlannedOn, view.Announced);
        return Task.CompletedTask;
    }

    private async Task SendAsync()
    {
        if (busy)
            return;
        (busy, failure) = (true, null);
        var thrown = await Attempt.RunAsync(async () =>
        {
            IReadOnlyList<FieldError> wrong = [.. Wrong()];
            errors.Show(wrong, T);
            if (wrong.Count > 0)
                return;
            var actor = await Actors.GetAsync();
            if (Id is { } id)
                Tell(await Changing.RunAsync(actor, id, version, Form), id);
            else
                Tell(await Planning.RunAsync(actor, fresh, Institution!.Value, Form), fresh);
        });
        failure = thrown ?? failure;
        busy = false;
    }

    private void Tell<T1>(Outcome<T1> outcome, Guid inspection)
    {
        if (outcome is Outcome<T1>.Invalid invalid)
            errors.Show(invalid.Errors, T);
        if (outcome.IsDone)
            Navigation.NavigateTo(InspectionPaths.Of(inspection));
        failure = Failure.Of(outcome, T);
    }

    private IEnumerable<FieldError> Wrong() =>
    [
        .. plannedOn.Unreadable ? new[] { new FieldError("PlannedOn", "NotADate") } : [],
        .. Form.Errors(IndonesianDay.Of(Clock.GetUtcNow())).Where(error => !(plannedOn.Unreadable && error.Field == "PlannedOn")),
    ];

    private void Leave(string field) => errors.ShowLeft(field, Wrong(), T);
}
