using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres.Paging;
using MerajutASA.Ui.Boards;
using MerajutASA.Ui.Localisation;
using Microsoft.AspNetCore.Components;

namespace MerajutASA.Modules.Business.Pledges;

/// <summary>Pledges, the latest last.</summary>
public sealed partial class PledgesPage
{
    private Actor? actor;

    [Inject] private ListPledges UseCase { get; set; } = default!;

    [Inject] private IActorSource Actors { get; set; } = default!;

    [Inject] private NavigationManager Navigation { get; set; } = default!;

    private PledgeFilter Asked => PledgeFilter.Read(name => BoardAddress.Read(Navigation.Uri)[name]);

    private IReadOnlyList<FilterChip> Chips =>
    [
        .. new[]
        {
            Asked.State is { } state ? new FilterChip(PledgeFilter.StateName, T[$"Pledge.{state}"]) : null,
            Asked.Need is not null ? new FilterChip(PledgeFilter.NeedName, T["OneNeed"]) : null,
            Asked.Company is not null ? new FilterChip(PledgeFilter.CompanyName, T["OneCompany"]) : null,
        }.OfType<FilterChip>(),
    ];

    private IReadOnlyList<BoardColumn<PledgeRow>> Columns =>
    [
        new("need", T["Need"], row => row.NeedTitle),
        .. actor?.Role == Role.Company ? [] : new BoardColumn<PledgeRow>[] { new("company", T["Company"], row => row.CompanyName) { Sortable = true } },
        .. actor?.Role == Role.LksaHead ? [] : new BoardColumn<PledgeRow>[] { new("institution", T["Institution"], row => row.InstitutionName) },
        new("amount", T["Amount"], row => Formats.Rupiah(row.Amount)) { Sortable = true, Numeric = true, Unbroken = true },
        new("pledged", T["PledgedOn"], row => Formats.Date(IndonesianDay.Of(row.PledgedAt))) { Sortable = true, Unbroken = true },
        new("state", T["State"], (RenderFragment<PledgeRow>)(row => Names.TagOf(T[$"Pledge.{row.State}"], Names.Tone(row.State)))) { Sortable = true },
    ];

    protected override async Task OnInitializedAsync() => actor = await Actors.GetAsync();

    private async Task<Outcome<BoardPage<PledgeRow>>> FindAsync(BoardQuery query) =>
        await UseCase.RunAsync(await Actors.GetAsync(), PledgeFilter.Read(name => query[name]), query.Page) is Outcome<(RowPage<PledgeRow> Page, long Count)>.Done(var found)
            ? new BoardPage<PledgeRow>(found.Page, found.Count)
            : new Outcome<BoardPage<PledgeRow>>.NotFound();
}
