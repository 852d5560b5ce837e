using MerajutASA.Infrastructure.Access;
using MerajutASA.Modules.Government.Inspecting.ViewInspection;
using MerajutASA.Ui.Forms;
using MerajutASA.Ui.Loading;
using Microsoft.AspNetCore.Components;

namespace MerajutASA.Modules.Government.Inspecting.WriteFinding;

/// <summary>A finding for each item that is not met, and then the report to the institution.</summary>
public sealed partial class FindingsPage
{
    private readonly FormErrors errors = new();
    private Load<InspectionView>? load;
    private InspectedItem? open;
    private string? summary;
    private Failure? failure;
    private bool busy;

    [Parameter] public Guid Id { get; set; }

    /// <summary>The item whose finding is open; without it the first that has none.</summary>
    [SupplyParameterFromQuery(Name = "item")] private Guid? Open { get; set; }

    [Inject] private ViewInspection.ViewInspection Viewing { get; set; } = default!;

    [Inject] private ReportInspection.ReportInspection Reporting { get; set; } = default!;

    [Inject] private IActorSource Actors { get; set; } = default!;

    [Inject] private NavigationManager Navigation { get; set; } = default!;

    [Inject] private Attempt Attempt { get; set; } = default!;

    private async Task<Outcome<InspectionView>> FindAsync()
    {
        var outcome = await Viewing.RunAsync(await Actors.GetAsync(), Id);
        if (outcome is Outcome<InspectionView>.Done(var view))
            open = view.Items.FirstOrDefault(each => each.NeedsFinding && each.Item.Id == Open) ?? view.Items.FirstOrDefault(each => each.NeedsFinding && each.Finding is null);
        return outcome;
    }

    private Task NextAsync()
    {
        if (Open is null)
            return load!.ReloadAsync();
        Navigation.NavigateTo(InspectionPaths.Findings(Id));
        return Task.CompletedTask;
    }

    private async Task ReportAsync(InspectionView view)
    {
        if (busy)
            return;
        (busy, failure) = (true, null);
        var thrown = await Attempt.RunAsync(async () =>
        {
            var outcome = await Reporting.RunAsync(await Actors.GetAsync(), Id, view.Version, summary);
            errors.Show(outcome is Outcome<int>.Invalid invalid ? invalid.Errors : [], T);
            failure = Failure.Of(outcome, T);
            if (outcome.IsDone)
                Navigation.NavigateTo(InspectionPaths.Of(Id));
        });
        failure = thrown ?? failure;
        busy = false;
    }
}
