using MerajutASA.Infrastructure.Access;
using MerajutASA.Modules.Business.Needs;
using MerajutASA.Ui.Forms;
using MerajutASA.Ui.Loading;
using Microsoft.AspNetCore.Components;

namespace MerajutASA.Modules.Business.Pledges;

/// <summary>A company promises a gift.</summary>
public sealed partial class GivePage
{
    // Made with the page, so that a second sending promises nothing twice.
    private readonly Guid fresh = Guid.CreateVersion7();
    private readonly FormErrors errors = new();
    private string? amount;
    private string? quantity;
    private bool named = true;
    private Failure? failure;
    private bool busy;

    [Parameter] public Guid Id { get; set; }

    [Inject] private ViewNeed Viewing { get; set; } = default!;

    [Inject] private PledgeGift Pledging { get; set; } = default!;

    [Inject] private IActorSource Actors { get; set; } = default!;

    [Inject] private NavigationManager Navigation { get; set; } = default!;

    [Inject] private Attempt Attempt { get; set; } = default!;

    private async Task<Outcome<NeedView>> FindAsync()
    {
        var outcome = await Viewing.RunAsync(await Actors.GetAsync(), Id);
        return outcome is Outcome<NeedView>.Done { Result.TakesPledges: false } ? new Outcome<NeedView>.Refused("TakesNoneWhy") : outcome;
    }

    private async Task SendAsync()
    {
        if (busy)
            return;
        (busy, failure) = (true, null);
        var thrown = await Attempt.RunAsync(async () =>
        {
            var form = new PledgeForm { Amount = TypedNumber.Read(amount), Quantity = TypedNumber.Read(quantity) is { } many and <= int.MaxValue ? (int)many : null, Named = named };
            var outcome = await Pledging.RunAsync(await Actors.GetAsync(), fresh, Id, form);
            errors.Show(outcome is Outcome<Guid>.Invalid invalid ? invalid.Errors : [], T);
            failure = Failure.Of(outcome, T);
            if (outcome.IsDone)
                Navigation.NavigateTo(BusinessPaths.Pledge(fresh));
        });
        failure = thrown ?? failure;
        busy = false;
    }
}
