using MerajutASA.Infrastructure.Access;
using MerajutASA.Ui.Forms;
using MerajutASA.Ui.Loading;
using Microsoft.AspNetCore.Components;

namespace MerajutASA.Modules.Government.Standards;

/// <summary>Adds an item to a draft or changes one.</summary>
public sealed partial class ItemPage
{
    // Made with the page, so that a second sending adds nothing twice.
    private readonly Guid fresh = Guid.CreateVersion7();
    private readonly FormErrors errors = new();
    private ItemForm form = new() { Weight = 3 };
    private int version;
    private Failure? failure;
    private bool busy;

    [Parameter] public Guid Id { get; set; }

    [Parameter] public Guid? Item { get; set; }

    [Inject] private ViewStandard Viewing { get; set; } = default!;

    [Inject] private SaveItem Saving { get; set; } = default!;

    [Inject] private IActorSource Actors { get; set; } = default!;

    [Inject] private NavigationManager Navigation { get; set; } = default!;

    [Inject] private Attempt Attempt { get; set; } = default!;

    private async Task<Outcome<StandardView>> FindAsync()
    {
        var outcome = await Viewing.RunAsync(await Actors.GetAsync(), Id);
        if (outcome is not Outcome<StandardView>.Done(var view))
            return outcome;
        if (!view.MayWrite)
            return new Outcome<StandardView>.NotFound();
        if (Item is null)
            return outcome;
        if (view.Kept.FirstOrDefault(each => each.Id == Item) is not { } found)
            return new Outcome<StandardView>.NotFound();
        (form, version) = (found.Form, found.Version);
        return outcome;
    }

    private async Task SendAsync()
    {
        if (busy)
            return;
        (busy, failure) = (true, null);
        var thrown = await Attempt.RunAsync(async () =>
        {
            var outcome = await Saving.RunAsync(await Actors.GetAsync(), Id, Item ?? fresh, version, form);
            errors.Show(outcome is Outcome<int>.Invalid invalid ? invalid.Errors : [], T);
            failure = Failure.Of(outcome, T);
            if (outcome.IsDone)
                Navigation.NavigateTo(StandardPaths.Of(Id));
        });
        failure = thrown ?? failure;
        busy = false;
    }

    private void Leave(string field) => errors.ShowLeft(field, ItemFormCheck.Errors(form), T);
}
