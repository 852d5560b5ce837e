using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Regions;
using MerajutASA.Ui.Boards;
using MerajutASA.Ui.Components;
using MerajutASA.Ui.Localisation;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;

namespace MerajutASA.Modules.Government.Inspecting.ListInspections;

/// <summary>Inspections as a list, by the day that they are planned for.</summary>
public sealed partial class InspectionsPage
{
    private RegionTree? tree;
    private DateOnly today;

    [Inject] private ListInspections UseCase { get; set; } = default!;

    [Inject] private RegionCatalog Regions { get; set; } = default!;

    [Inject] private IActorSource Actors { get; set; } = default!;

    [Inject] private NavigationManager Navigation { get; set; } = default!;

    private Role Role { get; set; } = Role.LksaHead;

    private InspectionFilter Asked
    {
        get
        {
            var query = QueryHelpers.ParseQuery(new Uri(Navigation.Uri).Query);
            return InspectionFilter.Read(name => query.TryGetValue(name, out var value) ? value.ToString() : null);
        }
    }

    private IReadOnlyList<FilterChip> Chips =>
    [
        .. new[]
        {
            Asked.Text is { Length: > 0 } text ? new FilterChip(InspectionFilter.TextName, T["Chip.Text", text]) : null,
            Asked.Show is not InspectionShow.Current and var show ? new FilterChip(InspectionFilter.ShowName, T[$"Show.{show}"]) : null,
            Asked.Region is { } region && tree is not null ? new FilterChip(InspectionFilter.RegionName, tree.NameOf(region)) : null,
            Asked.Institution is not null ? new FilterChip(InspectionFilter.InstitutionName, T["OneInstitution"]) : null,
        }.OfType<FilterChip>(),
    ];

    private IReadOnlyList<BoardColumn<InspectionRow>> Columns =>
    [
        .. Role == Role.SocialOfficer
            ? new BoardColumn<InspectionRow>[]
            {
                new("institution", T["Institution"], row => row.InstitutionName),
                new("region", T["Region"], row => tree!.NameOf(row.RegionCode)) { Sortable = true, Extra = true },
            }
            : [],
        new("kind", T["Kind"], row => T[$"Kind.{row.Kind}"].Value) { Sortable = true },
        new("planned", T["PlannedOn"], row => Formats.Date(row.PlannedOn)) { Sortable = true, Unbroken = true },
        new("state", T["State"], (RenderFragment<InspectionRow>)(row => InspectionNames.TagOf(T[$"State.{row.State}"], InspectionNames.Tone(row.State)))) { Sortable = true },
        new("score", T["ScoreLabel"], row => row.Score is null ? null : InspectionNames.Percent(row.Score)) { Numeric = true },
        new("findings", T["Unresolved"], row => row.Findings == 0 ? null : T["UnresolvedOf", row.Unresolved, row.Findings].Value) { Numeric = true },
        new("due", T["NextDue"], (RenderFragment<InspectionRow>)DueOf),
    ];

    protected override async Task OnInitializedAsync() => Role = (await Actors.GetAsync()).Role;

    private async Task<Outcome<BoardPage<InspectionRow>>> FindAsync(BoardQuery query)
    {
        tree ??= await Regions.GetAsync();
        var outcome = await UseCase.RunAsync(await Actors.GetAsync(), InspectionFilter.Read(name => query[name]), query.Page);
        if (outcome is not Outcome<InspectionBoard>.Done(var board))
            return new Outcome<BoardPage<InspectionRow>>.NotFound();
        today = board.Today;
        StateHasChanged();
        return new BoardPage<InspectionRow>(board.Page, board.Count);
    }

    private RenderFragment DueOf(InspectionRow row) => builder =>
    {
        if (row.NextDue is not { } due)
            return;
        builder.AddContent(0, Formats.Date(due) + " ");
        if (row.IsOverdue(today))
            builder.AddContent(1, InspectionNames.TagOf(T["Overdue"], NoticeKind.Danger));
        if (row.IsEscalated)
            builder.AddContent(2, InspectionNames.TagOf(T["IsEscalated"], NoticeKind.Warning));
    };
}
