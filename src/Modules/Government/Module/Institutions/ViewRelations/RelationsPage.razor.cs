using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Regions;
using MerajutASA.Ui.Boards;
using MerajutASA.Ui.Webs;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.WebUtilities;

namespace MerajutASA.Modules.Government.Institutions.ViewRelations;

/// <summary>The web of institutions and regions with its table; region and filters are in the address.</summary>
public sealed partial class RelationsPage : IDisposable
{
    private RelationsWords? words;
    private WebPicture? picture;

    [Inject] private ViewRelations UseCase { get; set; } = default!;

    [Inject] private RegionCatalog Regions { get; set; } = default!;

    [Inject] private IActorSource Actors { get; set; } = default!;

    [Inject] private NavigationManager Navigation { get; set; } = default!;

    private RelationsFilter Asked
    {
        get
        {
            var query = QueryHelpers.ParseQuery(new Uri(Navigation.Uri).Query);
            return RelationsFilter.Read(name => query.TryGetValue(name, out var value) ? value.ToString() : null);
        }
    }

    private IReadOnlyList<FilterChip> Chips =>
    [
        .. new[]
        {
            Asked.Kind is { } kind ? new FilterChip(RelationsFilter.KindKey, Words[$"Kind.{kind}"]) : null,
            Asked.State is { } state ? new FilterChip(RelationsFilter.StateKey, Words[$"State.{state}"]) : null,
        }.OfType<FilterChip>(),
    ];

    public void Dispose() => Navigation.LocationChanged -= Moved;

    protected override void OnInitialized() => Navigation.LocationChanged += Moved;

    private void Moved(object? sender, LocationChangedEventArgs moved) => _ = InvokeAsync(StateHasChanged);

    private async Task<Outcome<RelationsView>> FindAsync()
    {
        var (actor, filter) = (await Actors.GetAsync(), Asked);
        var outcome = await UseCase.RunAsync(actor, filter);
        if (outcome is Outcome<RelationsView>.Done { Result: var view })
        {
            words = new RelationsWords(actor, await Regions.GetAsync(), filter, T, Words);
            picture = new RelationsDrawing(view, words).Picture();
            StateHasChanged();
        }

        return outcome;
    }
}
