using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres.Paging;
using MerajutASA.Infrastructure.Regions;
using MerajutASA.Ui.Boards;
using MerajutASA.Ui.Localisation;
using Microsoft.AspNetCore.Components;

namespace MerajutASA.Modules.Business.Companies;

/// <summary>The companies of a region.</summary>
public sealed partial class CompaniesPage
{
    private RegionTree? tree;

    [Inject] private ListCompanies UseCase { get; set; } = default!;

    [Inject] private RegionCatalog Regions { get; set; } = default!;

    [Inject] private IActorSource Actors { get; set; } = default!;

    [Inject] private NavigationManager Navigation { get; set; } = default!;

    private CompanyFilter Asked => CompanyFilter.Read(name => BoardAddress.Read(Navigation.Uri)[name]);

    private IReadOnlyList<FilterChip> Chips =>
    [
        .. new[]
        {
            Asked.Text is { Length: > 0 } text ? new FilterChip(CompanyFilter.TextName, T["Chip.Text", text]) : null,
            Asked.State is { } state ? new FilterChip(CompanyFilter.StateName, T[$"Company.{state}"]) : null,
        }.OfType<FilterChip>(),
    ];

    private IReadOnlyList<BoardColumn<CompanyRow>> Columns =>
    [
        new("name", T["Company"], row => row.LegalName) { Sortable = true },
        new("form", T["LegalForm"], row => T[$"LegalForm.{row.LegalForm}"].Value) { Extra = true },
        new("region", T["Seat"], row => tree!.NameOf(row.RegionCode)) { Sortable = true },
        new("applied", T["AppliedOn"], row => Formats.Date(IndonesianDay.Of(row.AppliedAt))) { Sortable = true, Unbroken = true },
        new("state", T["State"], (RenderFragment<CompanyRow>)(row => Names.TagOf(T[$"Company.{row.State}"], Names.Tone(row.State)))) { Sortable = true },
        new("given", T["GivenHere"], row => row.Given == 0 ? null : Formats.Rupiah(row.Given)) { Numeric = true, Unbroken = true },
    ];

    private async Task<Outcome<BoardPage<CompanyRow>>> FindAsync(BoardQuery query)
    {
        tree ??= await Regions.GetAsync();
        return await UseCase.RunAsync(await Actors.GetAsync(), CompanyFilter.Read(name => query[name]), query.Page) is Outcome<(RowPage<CompanyRow> Page, long Count)>.Done(var found)
            ? new BoardPage<CompanyRow>(found.Page, found.Count)
            : new Outcome<BoardPage<CompanyRow>>.NotFound();
    }
}
