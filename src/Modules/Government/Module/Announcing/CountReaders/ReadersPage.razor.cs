using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Accounts;
using MerajutASA.Infrastructure.Regions;
using MerajutASA.Modules.Government.Announcing.ViewAnnouncement;
using MerajutASA.Ui.Boards;
using MerajutASA.Ui.Components;
using MerajutASA.Ui.Localisation;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;

namespace MerajutASA.Modules.Government.Announcing.CountReaders;

/// <summary>Who has read an announcement and who has not: institutions for officers, the own staff for a head.</summary>
public sealed partial class ReadersPage
{
    private const string Has = AnnouncementPaths.Has;

    private RegionTree? tree;
    private ReaderBoard? board;
    private string? title;
    private IndonesianZone zone;

    [Parameter] public Guid Id { get; set; }

    [Inject] private ListReaders Institutions { get; set; } = default!;

    [Inject] private ListStaffReaders Staff { get; set; } = default!;

    [Inject] private IPeople People { get; set; } = default!;

    [Inject] private RegionCatalog Regions { get; set; } = default!;

    [Inject] private IActorSource Actors { get; set; } = default!;

    [Inject] private NavigationManager Navigation { get; set; } = default!;

    private Role Role { get; set; } = Role.SocialOfficer;

    private bool? Asked => AnnouncementPaths.HasRead(QueryHelpers.ParseQuery(new Uri(Navigation.Uri).Query).TryGetValue(Has, out var value) ? value.ToString() : null);

    private IReadOnlyList<BoardColumn<ReaderRow>> Columns =>
    [
        new("name", T["Institution"], row => row.Name) { Sortable = true },
        new("region", T["Region"], row => tree?.NameOf(RegionCode.UpTo(row.RegionCode, RegionLevel.Regency), RegionLevel.Regency)) { Sortable = true },
        new("mark", T["Mark"], row => T[row.People > 0 ? "Readers.Have" : "Readers.HaveNot"].Value),
        new("people", T["People"], row => row.People > 0 ? Formats.Number(row.People) : null) { Numeric = true },
        new("first", T["First"], row => row.First is { } at ? Formats.Moment(at, IndonesianZones.Of(row.RegionCode)) : null),
    ];

    protected override async Task OnInitializedAsync() => Role = (await Actors.GetAsync()).Role;

    private async Task<Outcome<BoardPage<ReaderRow>>> FindAsync(BoardQuery query)
    {
        tree ??= await Regions.GetAsync();
        var outcome = await Institutions.RunAsync(await Actors.GetAsync(), Id, AnnouncementPaths.HasRead(query[Has]), query.Page);
        if (outcome is not Outcome<ReaderBoard>.Done done)
            return new Outcome<BoardPage<ReaderRow>>.NotFound();
        (board, title) = (done.Result, AnnouncementNames.TitleOf(done.Result.Title, done.Result.TitleEnglish));
        StateHasChanged();
        return new BoardPage<ReaderRow>(board.Page, board.Count);
    }

    private async Task<Outcome<IReadOnlyList<StaffReader>>> StaffAsync()
    {
        var actor = await Actors.GetAsync();
        if (await Staff.RunAsync(actor, Id) is not Outcome<StaffReading>.Done { Result: var reading })
            return new Outcome<IReadOnlyList<StaffReader>>.NotFound();
        (zone, title) = (IndonesianZones.Of(reading.RegionCode), AnnouncementNames.TitleOf(reading.Title, reading.TitleEnglish));
        StateHasChanged();
        return new Outcome<IReadOnlyList<StaffReader>>.Done(reading.Of(await People.ColleaguesAsync(actor), T["SomebodyElse"]));
    }

    private IReadOnlyList<Figure> FigureItems(ReadCount read) =>
    [
        new(T["Readers.Have"], Formats.Number(read.Read), $"{AnnouncementPaths.Readers(Id)}?{Has}=yes"),
        new(T["Readers.HaveNot"], Formats.Number(read.All - read.Read), $"{AnnouncementPaths.Readers(Id)}?{Has}=no"),
    ];
}
