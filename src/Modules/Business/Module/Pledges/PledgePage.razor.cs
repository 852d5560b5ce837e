using MerajutASA.Infrastructure.Access;
using MerajutASA.Modules.Business.Payments;
using MerajutASA.Ui.Forms;
using MerajutASA.Ui.Loading;
using MerajutASA.Ui.Localisation;
using Microsoft.AspNetCore.Components;

namespace MerajutASA.Modules.Business.Pledges;

/// <summary>One gift, from the promise to what became of it.</summary>
public sealed partial class PledgePage
{
    private Load<PledgeView>? load;
    private Actor? actor;
    private Failure? failure;
    private bool busy;

    [Parameter] public Guid Id { get; set; }

    [Inject] private ViewPledge Viewing { get; set; } = default!;

    [Inject] private StartPayment Paying { get; set; } = default!;

    [Inject] private ReceiveGoods Receiving { get; set; } = default!;

    [Inject] private IActorSource Actors { get; set; } = default!;

    [Inject] private NavigationManager Navigation { get; set; } = default!;

    [Inject] private Attempt Attempt { get; set; } = default!;

    private bool IsCompany => actor?.Role == Role.Company;

    private bool IsHead => actor?.Role == Role.LksaHead;

    private async Task<Outcome<PledgeView>> FindAsync() => await Viewing.RunAsync(actor = await Actors.GetAsync(), Id);

    private List<Answer> Answers(PledgeView view) =>
    [
        new("Kind", T["Kind"], T[$"Gift.{view.Row.Kind}"]),
        .. view.Quantity is { } quantity ? new Answer[] { new("Quantity", T["Quantity"], $"{Formats.Number(quantity)} {view.Unit}") } : [],
        new("PledgedAt", T["PledgedOn"], Formats.Moment(view.Row.PledgedAt)),
        new("Permit", T["Permit"], T["PermitOf", view.PermitNumber, Formats.Date(view.PermitUntil)]),
        new("Deductibility", T["Deductibility"], T[$"Deductibility.{view.Deductibility}"]),
        new("Named", T["Named"], T[view.Named ? "Yes" : "No"]),
    ];

    private Task PayAsync() => DoAsync(async asking =>
    {
        var outcome = await Paying.RunAsync(asking, Id);
        failure = Failure.Of(outcome, T);
        if (outcome is Outcome<string>.Done(var address))
            Navigation.NavigateTo(address, forceLoad: true);
    });

    private Task ReceiveAsync(PledgeView view) => DoAsync(async asking =>
    {
        var outcome = await Receiving.RunAsync(asking, Id, view.Version);
        failure = Failure.Of(outcome, T);
        if (outcome.IsDone)
            await load!.ReloadAsync();
    });

    private async Task DoAsync(Func<Actor, Task> act)
    {
        if (busy)
            return;
        (busy, failure) = (true, null);
        var thrown = await Attempt.RunAsync(async () => await act(await Actors.GetAsync()));
        failure = thrown ?? failure;
        busy = false;
    }
}
