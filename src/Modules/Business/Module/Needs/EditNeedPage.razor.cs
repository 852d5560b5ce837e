using System.Globalization;
using MerajutASA.Infrastructure.Access;
using MerajutASA.Ui.Forms;
using MerajutASA.Ui.Loading;
using Microsoft.AspNetCore.Components;

namespace MerajutASA.Modules.Business.Needs;

/// <summary>A need is written, or its draft changed; what was typed stays when somebody else was faster.</summary>
public sealed partial class EditNeedPage
{
    // Made with the page, so that a second sending writes nothing twice.
    private readonly Guid fresh = Guid.CreateVersion7();
    private readonly FormErrors errors = new();
    private int version;
    private GiftKind? kind = GiftKind.Money;
    private string? title;
    private string? description;
    private string? goal;
    private string? quantity;
    private string? unit;
    private Deductibility? deductibility = Needs.Deductibility.None;
    private TypedDate until;
    private bool namesNoChild;
    private bool ready;
    private Failure? failure;
    private bool busy;

    [Parameter] public Guid? Id { get; set; }

    [Inject] private ViewNeed Viewing { get; set; } = default!;

    [Inject] private SaveNeed Saving { get; set; } = default!;

    [Inject] private IActorSource Actors { get; set; } = default!;

    [Inject] private NavigationManager Navigation { get; set; } = default!;

    [Inject] private Attempt Attempt { get; set; } = default!;

    protected override async Task OnParametersSetAsync()
    {
        if (!RendererInfo.IsInteractive || ready)
            return;
        if (Id is not { } id)
        {
            ready = true;
            return;
        }

        var thrown = await Attempt.RunAsync(async () => Read(await Viewing.RunAsync(await Actors.GetAsync(), id)));
        failure = thrown ?? failure;
    }

    private void Read(Outcome<NeedView> outcome)
    {
        failure = outcome is Outcome<NeedView>.Done { Result.Row.State: not NeedState.Draft } ? new Failure.Refused(T["NoDraft"]) : Failure.Of(outcome, T);
        if (failure is not null || outcome is not Outcome<NeedView>.Done(var view))
            return;
        (version, kind, title, description, goal) = (view.Version, view.Row.Kind, view.Row.Title, view.Description, view.Row.Goal.ToString(CultureInfo.InvariantCulture));
        (quantity, unit, deductibility, until, namesNoChild) = (view.Quantity?.ToString(CultureInfo.InvariantCulture), view.Unit, view.Deductibility, view.Row.OpenUntil, false);
        ready = true;
    }

    private async Task SendAsync()
    {
        if (busy)
            return;
        (busy, failure) = (true, null);
        var thrown = await Attempt.RunAsync(async () =>
        {
            var need = Id ?? fresh;
            var outcome = until.Unreadable
                ? new Outcome<int>.Invalid([new FieldError("OpenUntil", "NotADate")])
                : await Saving.RunAsync(await Actors.GetAsync(), need, version, Form);
            errors.Show(outcome is Outcome<int>.Invalid invalid ? invalid.Errors : [], T);
            failure = Failure.Of(outcome, T);
            if (outcome.IsDone)
                Navigation.NavigateTo(BusinessPaths.Need(need));
        });
        failure = thrown ?? failure;
        busy = false;
    }

    private NeedForm Form => new()
    {
        Kind = kind,
        Title = title,
        Description = description,
        Goal = TypedNumber.Read(goal),
        Quantity = TypedNumber.Read(quantity) is { } many and <= int.MaxValue ? (int)many : null,
        Unit = unit,
        Deductibility = deductibility,
        OpenUntil = until.Date,
        NamesNoChild = namesNoChild,
    };
}
