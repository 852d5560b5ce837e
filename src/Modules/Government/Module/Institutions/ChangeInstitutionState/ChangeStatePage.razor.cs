using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Government.Contracts;
using MerajutASA.Modules.Government.Institutions.ViewInstitution;
using MerajutASA.Ui.Forms;
using MerajutASA.Ui.Loading;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace MerajutASA.Modules.Government.Institutions.ChangeInstitutionState;

/// <summary>Activating, suspending, lifting, closing. Closing cannot be undone: then the name is asked for.</summary>
public sealed partial class ChangeStatePage
{
    private readonly FormErrors errors = new();
    private string? reason;
    private Failure? failure;

    [Parameter] public Guid Id { get; set; }

    /// <summary>The stored name of the state to come.</summary>
    [Parameter] public string To { get; set; } = "";

    [Inject] private ChangeInstitutionState UseCase { get; set; } = default!;

    [Inject] private ViewInstitution.ViewInstitution View { get; set; } = default!;

    [Inject] private IActorSource Actors { get; set; } = default!;

    [Inject] private IDialogService Dialogs { get; set; } = default!;

    [Inject] private NavigationManager Navigation { get; set; } = default!;

    [Inject] private Attempt Attempt { get; set; } = default!;

    private InstitutionState? Target => Codes.Find<InstitutionState>(To);

    private async Task<Outcome<InstitutionView>> FindAsync()
    {
        if (Target is not { } target)
            return new Outcome<InstitutionView>.NotFound();
        var outcome = await View.RunAsync(await Actors.GetAsync(), Id);
        return outcome is Outcome<InstitutionView>.Done { Result: var found } && !StateStep.From(found.State).Contains(target)
            ? new Outcome<InstitutionView>.Refused("NoSuchStep")
            : outcome;
    }

    private async Task SendAsync(InstitutionView found)
    {
        if (Target == InstitutionState.Closed
            && !await Dialogs.ConfirmWithNameAsync(T["Title.Active.Closed"], T["CloseLost"], found.Form.Name!, T["Verb.Active.Closed"]))
            return;
        failure = null;
        var thrown = await Attempt.RunAsync(async () =>
        {
            var outcome = await UseCase.RunAsync(await Actors.GetAsync(), Id, found.Version, Target!.Value, reason);
            errors.Show(outcome is Outcome<int>.Invalid invalid ? Words.Named(invalid.Errors) : [], Words);
            if (outcome.IsDone)
                Navigation.NavigateTo(InstitutionPaths.Of(Id));
            failure = Failure.Of(outcome, Words);
        });
        failure = thrown ?? failure;
    }
}
