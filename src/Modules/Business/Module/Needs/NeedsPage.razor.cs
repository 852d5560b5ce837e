using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres.Paging;
using MerajutASA.Ui.Boards;
using MerajutASA.Ui.Localisation;
using Microsoft.AspNetCore.Components;

namespace MerajutASA.Modules.Business.Needs;

/// <summary>Needs, the first to end first.</summary>
public sealed partial class NeedsPage
{
    private Actor? actor;

    [Inject] private ListNeeds UseCase { get; set; } = default!;

    [Inject] private IActorSource Actors { get; set; } = default!;

    [Inject] private NavigationManager Navigation { get; set; } = default!;

    private NeedFilter Asked => NeedFilter.Read(name => BoardAddress.Read(Navigation.Uri)[name]);

    private IReadOnlyList<FilterChip> Chips =>
    [
        .. new[]
        {
            Asked.Text is { Length: > 0 } text ? new FilterChip(NeedFilter.TextName, T["Chip.Text", text]) : null,
            Asked.Kind is { } kind ? new FilterChip(NeedFilter.KindName, T[$"Gift.{kind}"]) : null,
            Asked.State is { } state ? new FilterChip(NeedFilter.StateName, T[$"Need.{state}"]) : null,
        }.OfType<FilterChip>(),
    ];

    private IReadOnlyList<BoardColumn<NeedRow>> Columns =>
    [
        new("title", T["Need"], row => row.Title) { Sortable = true },
        .. actor?.Role == Role.LksaHead ? [] : new BoardColumn<NeedRow>[] { new("institution", T["Institution"], row => row.InstitutionName) { Sortable = true } },
        new("kind", T["Kind"], row => T[$"Gift.{row.Kind}"].Value) { Extra = true },
        new("goal", T["Goal"], row => Formats.Rupiah(row.Goal)) { Sortable = true, Numeric = true, Unbroken = true },
        new("open", T["StillOpen"], row => Formats.Rupiah(row.Open)) { Numeric = true, Unbroken = true },
        new("until", T["OpenUntil"], row => Formats.Date(row.OpenUntil)) { Sortable = true, Unbroken = true },
        new("state", T["State"], (RenderFragment<NeedRow>)(row => Names.TagOf(T[$"Need.{row.State}"], Names.Tone(row.State)))) { Sortable = true },
    ];

    protected override async Task OnInitializedAsync() => actor = await Actors.GetAsync();

    private async Task<Outcome<BoardPage<NeedRow>>> FindAsync(BoardQuery query) =>
        await UseCase.RunAsync(await Actors.GetAsync(), NeedFilter.Read(name => query[name]), query.Page) is Outcome<(RowPage<NeedRow> Page, long Count)>.Done(var found)
            ? new BoardPage<NeedRow>(found.Page, found.Count)
            : new Outcome<BoardPage<NeedRow>>.NotFound();
}
