using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Regions;
using MerajutASA.Modules.Government.Contracts;
using MerajutASA.Modules.Government.Institutions.ViewInstitution;
using MerajutASA.Ui.Forms;
using MerajutASA.Ui.Loading;
using Microsoft.AspNetCore.Components;

namespace MerajutASA.Modules.Government.Institutions.EditInstitution;

/// <summary>One form for registering and for changing. What was typed stays, whatever the answer is.</summary>
public sealed partial class InstitutionFormPage
{
    // Made with the page, so that a second sending registers nothing twice.
    private readonly Guid fresh = Guid.CreateVersion7();
    private readonly FormErrors errors = new();
    private RegionTree? tree;
    private string reach = "";
    private InstitutionView? loaded;
    private InstitutionInput? input;
    private InstitutionFormCheck? check;
    private Failure? failure;
    private IReadOnlyList<(string Field, object? Before, object? Now)>? meanwhile;
    private IReadOnlyList<InstitutionLine> alike = [];
    private bool alikeSeen;
    private bool sending;

    [Parameter] public Guid? Id { get; set; }

    [Inject] private RegisterInstitution.RegisterInstitution Register { get; set; } = default!;

    [Inject] private ChangeInstitution.ChangeInstitution Change { get; set; } = default!;

    [Inject] private ViewInstitution.ViewInstitution View { get; set; } = default!;

    [Inject] private RegionCatalog Regions { get; set; } = default!;

    [Inject] private IActorSource Actors { get; set; } = default!;

    [Inject] private TimeProvider Clock { get; set; } = default!;

    [Inject] private NavigationManager Navigation { get; set; } = default!;

    [Inject] private Attempt Attempt { get; set; } = default!;

    private string Back => Id is { } id ? InstitutionPaths.Of(id) : InstitutionPaths.List;

    protected override async Task OnParametersSetAsync()
    {
        if (RendererInfo.IsInteractive && input is null)
            await StartAsync();
    }

    private async Task StartAsync()
    {
        failure = null;
        var thrown = await Attempt.RunAsync(async () =>
        {
            var actor = await Actors.GetAsync();
            (tree, reach) = (await Regions.GetAsync(), actor.Region ?? "");
            if (Id is { } id && !await LoadAsync(actor, id))
                return;
            check = new InstitutionFormCheck(actor, tree, IndonesianDay.Of(Clock.GetUtcNow()), loaded?.State ?? InstitutionState.Draft);
            input = loaded is null ? new InstitutionInput { RegionCode = reach } : InstitutionInput.Of(loaded.Form);
        });
        failure = thrown ?? failure;
    }

    private async Task<bool> LoadAsync(Actor actor, Guid id)
    {
        var outcome = await View.RunAsync(actor, id);
        failure = Failure.Of(outcome, Words);
        loaded = (outcome as Outcome<InstitutionView>.Done)?.Result;
        return loaded is not null;
    }

    private async Task SendAsync()
    {
        if (sending)
            return;
        sending = true;
        (failure, meanwhile) = (null, null);
        var thrown = await Attempt.RunAsync(async () =>
        {
            IReadOnlyList<FieldError> wrong = [.. Wrong()];
            errors.Show(Words.Named(wrong), Words);
            if (wrong.Count > 0)
                return;
            var actor = await Actors.GetAsync();
            if (Id is { } id)
                await AnswerAsync(await Change.RunAsync(actor, id, loaded!.Version, input!.Form, alikeSeen), _ => id);
            else
                await AnswerAsync(await Register.RunAsync(actor, fresh, input!.Form, input.Contact, alikeSeen), created => created);
        });
        failure = thrown ?? failure;
        sending = false;
    }

    private async Task AnswerAsync<T>(Outcome<T> outcome, Func<T, Guid> idOf)
    {
        alike = [];
        switch (outcome)
        {
            case Outcome<T>.Done done:
                Navigation.NavigateTo(InstitutionPaths.Of(idOf(done.Result)));
                break;
            case Outcome<T>.Invalid invalid:
                errors.Show(Words.Named(invalid.Errors), Words);
                break;
            case Outcome<T>.Refused { Code: Duplicates.Code } refused:
                alike = [.. refused.Arguments.Cast<InstitutionLine>()];
                break;
            case Outcome<T>.Conflict:
                await MeetAsync();
                break;
            default:
                failure = Failure.Of(outcome, Words);
                break;
        }
    }

    /// <summary>Somebody else was quicker: says what they changed, and lets this officer save on top of it knowingly.</summary>
    private async Task MeetAsync()
    {
        var before = loaded!.Form;
        if (await LoadAsync(await Actors.GetAsync(), Id!.Value))
            meanwhile = EntryDifferences.Between(before, loaded.Form);
    }

    private IEnumerable<FieldError> Wrong() =>
        [.. input!.Unreadable(), .. check!.Errors(input.Form), .. Id is null ? ContactFormCheck.Errors(input.Contact) : []];

    private void Leave(string field) => errors.ShowLeft(field, Words.Named(Wrong()), Words);
}
