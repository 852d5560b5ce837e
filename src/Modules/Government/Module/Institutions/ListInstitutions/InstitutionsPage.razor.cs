using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Infrastructure.Regions;
using MerajutASA.Modules.Government.Contracts;
using MerajutASA.Ui.Boards;
using MerajutASA.Ui.Components;
using MerajutASA.Ui.Localisation;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;

namespace MerajutASA.Modules.Government.Institutions.ListInstitutions;

/// <summary>The register as a board.</summary>
public sealed partial class InstitutionsPage
{
    private RegionTree? tree;
    private string reach = "";
    private InstitutionBoard? board;

    [Inject] private ListInstitutions UseCase { get; set; } = default!;

    [Inject] private RegionCatalog Regions { get; set; } = default!;

    [Inject] private IActorSource Actors { get; set; } = default!;

    [Inject] private NavigationManager Navigation { get; set; } = default!;

    private InstitutionFilter Asked
    {
        get
        {
            var query = QueryHelpers.ParseQuery(new Uri(Navigation.Uri).Query);
            return BoardFilter.Read(name => query.TryGetValue(name, out var value) ? value.ToString() : null);
        }
    }

    private IReadOnlyList<BoardColumn<InstitutionRow>> Columns => new InstitutionColumns(Words, T, tree, reach, board?.Today ?? default).All;

    /// <summary>The way up from the chosen region, itself, and what lies below: one choice at a time leads anywhere.</summary>
    private IEnumerable<Region> RegionsToChoose => tree is null ? [] :
    [
        .. tree.PathOf(Asked.Region).Where(region => RegionCode.Holds(reach, region.Code)),
        .. tree.Children(Asked.Region ?? reach),
    ];

    private IReadOnlyList<FilterChip> Chips =>
    [
        .. new[]
        {
            Asked.Text is { Length: > 0 } text ? new FilterChip(BoardFilter.Text, T["Chip.Text", text]) : null,
            Asked.Region is { } region ? new FilterChip(BoardFilter.Region, tree?.NameOf(region) ?? region) : null,
            Asked.State is { } state ? new FilterChip(BoardFilter.State, Words[$"State.{state}"]) : null,
            Asked.Accreditation is { } grade ? new FilterChip(BoardFilter.Accreditation, T["Chip.Accreditation", Words[$"Accreditation.{grade}"]]) : null,
            Asked.PermitEnding ? new FilterChip(BoardFilter.Permit, T["PermitEnding"]) : null,
        }.OfType<FilterChip>(),
    ];

    private async Task<Outcome<BoardPage<InstitutionRow>>> FindAsync(BoardQuery query)
    {
        var actor = await Actors.GetAsync();
        (tree, reach) = (await Regions.GetAsync(), actor.Region ?? "");
        var outcome = await UseCase.RunAsync(actor, BoardFilter.Read(name => query[name]), query.Page);
        if (outcome is not Outcome<InstitutionBoard>.Done done)
            return new Outcome<BoardPage<InstitutionRow>>.NotFound();
        board = done.Result;
        StateHasChanged();
        return new BoardPage<InstitutionRow>(board.Page, board.Count);
    }

    private IReadOnlyList<Figure> FigureItems(InstitutionFigures figures) =>
    [
        Of(InstitutionState.Active, figures.Active),
        Of(InstitutionState.Draft, figures.Draft),
        Of(InstitutionState.Suspended, figures.Suspended),
        new(T["PermitEnding"], Formats.Number(figures.PermitEnding), $"{InstitutionPaths.List}?{BoardFilter.Permit}={BoardFilter.Ending}"),
        new(T["Places"], Formats.Number(figures.Places)),
    ];

    private Figure Of(InstitutionState state, int count) =>
        new(Words[$"State.{state}"], Formats.Number(count), $"{InstitutionPaths.List}?{BoardFilter.State}={Codes.Of(state)}");
}
