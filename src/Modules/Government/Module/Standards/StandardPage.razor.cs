using MerajutASA.Infrastructure.Access;
using MerajutASA.Ui.Frame;
using MerajutASA.Ui.Loading;
using Microsoft.AspNetCore.Components;

namespace MerajutASA.Modules.Government.Standards;

/// <summary>One version of a standard; a draft is changed here and put into force.</summary>
public sealed partial class StandardPage
{
    private readonly Guid fresh = Guid.CreateVersion7();
    private Load<StandardView>? load;
    private Failure? failure;
    private bool writes;
    private bool busy;

    [Parameter] public Guid Id { get; set; }

    [Inject] private ViewStandard Viewing { get; set; } = default!;

    [Inject] private DraftStandard Drafting { get; set; } = default!;

    [Inject] private PublishStandard Publishing { get; set; } = default!;

    [Inject] private MoveItem Moving { get; set; } = default!;

    [Inject] private RemoveItem Removing { get; set; } = default!;

    [Inject] private IActorSource Actors { get; set; } = default!;

    [Inject] private Announcements Spoken { get; set; } = default!;

    [Inject] private NavigationManager Navigation { get; set; } = default!;

    [Inject] private Attempt Attempt { get; set; } = default!;

    private async Task<Outcome<StandardView>> FindAsync()
    {
        var actor = await Actors.GetAsync();
        writes = StandardAccess.Writes(actor);
        return await Viewing.RunAsync(actor, Id);
    }

    private async Task PublishAsync()
    {
        if (await DoAsync(async () => await Publishing.RunAsync(await Actors.GetAsync(), Id)))
            Spoken.Say(T["Published"]);
    }

    private async Task DraftAsync()
    {
        if (await DoAsync(async () => await Drafting.RunAsync(await Actors.GetAsync(), fresh, Id), isReloaded: false))
            Navigation.NavigateTo(StandardPaths.Of(fresh));
    }

    private Task MoveAsync(ItemLine item, bool up) => DoAsync(async () => await Moving.RunAsync(await Actors.GetAsync(), Id, item.Id, up));

    private async Task RemoveAsync(ItemLine item)
    {
        if (await DoAsync(async () => await Removing.RunAsync(await Actors.GetAsync(), Id, item.Id, isRemoved: true)))
            Spoken.OfferUndo(T["ItemRemoved"], () => PutBackAsync(item));
    }

    private Task PutBackAsync(ItemLine item) => DoAsync(async () => await Removing.RunAsync(await Actors.GetAsync(), Id, item.Id, isRemoved: false));

    private async Task<bool> DoAsync<T1>(Func<Task<Outcome<T1>>> work, bool isReloaded = true)
    {
        if (busy)
            return false;
        busy = true;
        Outcome<T1>? outcome = null;
        failure = await Attempt.RunAsync(async () => outcome = await work());
        failure ??= Failure.Of(outcome!, T);
        busy = false;
        if (outcome is not Outcome<T1>.Done)
            return false;
        if (isReloaded)
            await load!.ReloadAsync();
        return true;
    }
}
