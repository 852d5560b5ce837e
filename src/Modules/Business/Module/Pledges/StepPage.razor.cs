using MerajutASA.Infrastructure.Access;
using MerajutASA.Modules.Business.Contracts;
using MerajutASA.Modules.Business.Ledger;
using MerajutASA.Ui.Forms;
using MerajutASA.Ui.Loading;
using Microsoft.AspNetCore.Components;

namespace MerajutASA.Modules.Business.Pledges;

/// <summary>The steps of a gift that ask for words: taking it back, giving it back, telling what became of it.</summary>
public sealed partial class StepPage
{
    private readonly FormErrors errors = new();
    private string? text;
    private TypedDate deliveredOn;
    private bool namesNoChild;
    private Failure? failure;
    private bool busy;

    [Parameter] public Guid Id { get; set; }

    [Inject] private ViewPledge Viewing { get; set; } = default!;

    [Inject] private CancelPledge Cancelling { get; set; } = default!;

    [Inject] private TellDelivery Telling { get; set; } = default!;

    [Inject] private ReturnGift Returning { get; set; } = default!;

    [Inject] private ReturnUnexpected ReturningUnexpected { get; set; } = default!;

    [Inject] private IActorSource Actors { get; set; } = default!;

    [Inject] private NavigationManager Navigation { get; set; } = default!;

    [Inject] private Attempt Attempt { get; set; } = default!;

    /// <summary>The last part of the address.</summary>
    private string Step => new Uri(Navigation.Uri).AbsolutePath.Split('/')[^1];

    private async Task<Outcome<PledgeView>> FindAsync()
    {
        var actor = await Actors.GetAsync();
        var outcome = await Viewing.RunAsync(actor, Id);
        if (outcome is not Outcome<PledgeView>.Done(var view))
            return outcome;
        if ((Step == "cancel") != (actor.Role == Role.Company))
            return new Outcome<PledgeView>.NotFound();
        return IsDue(view) ? outcome : new Outcome<PledgeView>.Refused("NotFromHere");
    }

    private bool IsDue(PledgeView view) => Step switch
    {
        "cancel" => view.Row.State == PledgeState.Pledged,
        "return-unexpected" => view.ToReturn > 0,
        _ => view.Row.State == PledgeState.Settled,
    };

    private async Task SendAsync(PledgeView view)
    {
        if (busy)
            return;
        (busy, failure) = (true, null);
        var thrown = await Attempt.RunAsync(async () =>
        {
            var wrong = Wrong();
            errors.Show(wrong, T);
            if (wrong.Count > 0)
                return;
            var actor = await Actors.GetAsync();
            if (Step == "return-unexpected")
                Tell(await ReturningUnexpected.RunAsync(actor, Id, text!.Trim()));
            else
                Tell(await DoAsync(actor, view));
        });
        failure = thrown ?? failure;
        busy = false;
    }

    // A reason is asked for before it is sealed: one that is missing is a field that is wrong, and no refusal.
    private List<FieldError> Wrong() => Step == "deliver"
        ? deliveredOn.Unreadable ? [new FieldError("DeliveredOn", "NotADate")] : []
        : Words.Error("Reason", text, Words.ShortestReason, Words.LongestText) is { } error ? [error] : [];

    private Task<Outcome<int>> DoAsync(Actor actor, PledgeView view) => Step switch
    {
        "cancel" => Cancelling.RunAsync(actor, Id, view.Version, text),
        "deliver" => Telling.RunAsync(actor, Id, view.Version, new DeliveryForm { DeliveredOn = deliveredOn.Date, AccountGiven = text, NamesNoChild = namesNoChild }),
        _ => Returning.RunAsync(actor, Id, view.Version, text!.Trim()),
    };

    private void Tell<T1>(Outcome<T1> outcome)
    {
        if (outcome is Outcome<T1>.Invalid invalid)
            errors.Show(invalid.Errors, T);
        failure = Failure.Of(outcome, T);
        if (outcome.IsDone)
            Navigation.NavigateTo(BusinessPaths.Pledge(Id));
    }
}
