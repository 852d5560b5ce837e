using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Ui.Loading;
using Microsoft.AspNetCore.Components;

namespace MerajutASA.Modules.Business.Payments.Sandbox;

/// <summary>Where nothing is paid, but it is told that it was.</summary>
public sealed partial class SandboxPage
{
    private Failure? failure;

    [Parameter] public string Reference { get; set; } = "";

    [SupplyParameterFromForm(FormName = "sandbox")] private string? Act { get; set; }

    [Inject] private FindPayment Finding { get; set; } = default!;

    [Inject] private SandboxPayer Payer { get; set; } = default!;

    [Inject] private SandboxProvider Provider { get; set; } = default!;

    [Inject] private IActorSource Actors { get; set; } = default!;

    [Inject] private NavigationManager Navigation { get; set; } = default!;

    [Inject] private Attempt Attempt { get; set; } = default!;

    private async Task<Outcome<FoundPayment>> FindAsync() =>
        Provider.IsOpen ? await Finding.RunAsync(await Actors.GetAsync(), Reference) : new Outcome<FoundPayment>.NotFound();

    private async Task ActAsync()
    {
        if (Codes.Find<SandboxAct>(Act) is not { } act || await FindAsync() is not Outcome<FoundPayment>.Done(var payment))
            return;
        failure = await Attempt.RunAsync(() => Payer.ActAsync(act, payment, new Uri(Navigation.BaseUri)));
        if (failure is null)
            Navigation.NavigateTo(BusinessPaths.Pledge(payment.Pledge));
    }
}
