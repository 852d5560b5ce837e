using MerajutASA.Infrastructure.Access;
using MerajutASA.Ui.Forms;
using MerajutASA.Ui.Loading;
using MerajutASA.Ui.Localisation;
using Microsoft.AspNetCore.Components;

namespace MerajutASA.Modules.Business.Needs;

/// <summary>One need.</summary>
public sealed partial class NeedPage
{
    private Load<NeedView>? load;
    private Actor? actor;
    private Failure? failure;
    private bool busy;

    [Parameter] public Guid Id { get; set; }

    [Inject] private ViewNeed Viewing { get; set; } = default!;

    [Inject] private ChangeNeedState Changing { get; set; } = default!;

    [Inject] private IActorSource Actors { get; set; } = default!;

    [Inject] private Attempt Attempt { get; set; } = default!;

    private async Task<Outcome<NeedView>> FindAsync() => await Viewing.RunAsync(actor = await Actors.GetAsync(), Id);

    private List<Answer> Answers(NeedView view) =>
    [
        new("Kind", T["Kind"], T[$"Gift.{view.Row.Kind}"]),
        .. view.Quantity is { } quantity ? new Answer[] { new("Quantity", T["Quantity"], $"{Formats.Number(quantity)} {view.Unit}") } : [],
        new("OpenUntil", T["OpenUntil"], Formats.Date(view.Row.OpenUntil)),
        new("Deductibility", T["Deductibility"], T[$"Deductibility.{view.Deductibility}"]),
        new("Permit", T["Permit"], view.Permit is { } permit ? T["PermitOf", permit.Number, Formats.Date(permit.ValidUntil)].Value : T["NoPermitTitle"].Value),
    ];

    private async Task ChangeAsync(NeedView view, NeedState state)
    {
        if (busy)
            return;
        (busy, failure) = (true, null);
        var thrown = await Attempt.RunAsync(async () =>
        {
            var outcome = await Changing.RunAsync(await Actors.GetAsync(), Id, view.Version, state);
            failure = Failure.Of(outcome, T);
            if (outcome.IsDone)
                await load!.ReloadAsync();
        });
        failure = thrown ?? failure;
        busy = false;
    }
}
