using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Regions;
using MerajutASA.Modules.Government.Announcing.SaveAnnouncement;
using MerajutASA.Ui.Boards;
using MerajutASA.Ui.Loading;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;

namespace MerajutASA.Modules.Government.Announcing.ListAnnouncements;

/// <summary>The announcements as a list. Without MongoDB the titles are there and searched, and the page says that their words are not.</summary>
public sealed partial class AnnouncementsPage
{
    private static readonly Dictionary<Guid, AnnouncementWords> Nothing = [];

    private Board<AnnouncementRow>? board;
    private AnnouncementBoard? found;
    private AnnouncementNames? names;
    private IReadOnlyDictionary<Guid, AnnouncementWords> words = Nothing;
    private Failure? wordless;
    private bool titlesOnly;

    [Inject] private ListAnnouncements UseCase { get; set; } = default!;

    [Inject] private AnnouncementSearch Search { get; set; } = default!;

    [Inject] private AnnouncementTexts Stored { get; set; } = default!;

    [Inject] private RegionCatalog Regions { get; set; } = default!;

    [Inject] private IActorSource Actors { get; set; } = default!;

    [Inject] private NavigationManager Navigation { get; set; } = default!;

    [Inject] private Attempt Attempt { get; set; } = default!;

    private Role Role { get; set; } = Role.LksaStaff;

    private AnnouncementFilter Asked
    {
        get
        {
            var query = QueryHelpers.ParseQuery(new Uri(Navigation.Uri).Query);
            return AnnouncementFilter.Read(name => query.TryGetValue(name, out var value) ? value.ToString() : null);
        }
    }

    private IReadOnlyList<BoardColumn<AnnouncementRow>> Columns =>
        new AnnouncementColumns(T, names ?? new AnnouncementNames(T, new RegionTree([])), Role, words, found?.Today ?? default).All;

    private IReadOnlyList<FilterChip> Chips =>
    [
        .. new[]
        {
            Asked.Text is { Length: > 0 } text ? new FilterChip(AnnouncementFilter.TextName, T["Chip.Text", text]) : null,
            Asked.Show is not AnnouncementShow.Current and var show ? new FilterChip(AnnouncementFilter.ShowName, T[$"Show.{show}"]) : null,
        }.OfType<FilterChip>(),
    ];

    protected override async Task OnInitializedAsync() => Role = (await Actors.GetAsync()).Role;

    private async Task<Outcome<BoardPage<AnnouncementRow>>> FindAsync(BoardQuery query)
    {
        var actor = await Actors.GetAsync();
        names ??= new AnnouncementNames(T, await Regions.GetAsync());
        var filter = AnnouncementFilter.Read(name => query[name]);
        titlesOnly = await Attempt.RunAsync(async () => filter = filter with { Found = await Search.FindAsync(actor, filter.Text) }) is not null;
        var outcome = await UseCase.RunAsync(actor, filter, query.Page);
        if (outcome is not Outcome<AnnouncementBoard>.Done done)
            return new Outcome<BoardPage<AnnouncementRow>>.NotFound();
        (found, words) = (done.Result, Nothing);
        wordless = await Attempt.RunAsync(async () => words = await Stored.ReadAsync(actor, found));
        StateHasChanged();
        return new BoardPage<AnnouncementRow>(found.Page, found.Count);
    }
}
