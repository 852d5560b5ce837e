using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Accounts;
using MerajutASA.Infrastructure.Regions;
using MerajutASA.Modules.Government.Announcing.ReadAnnouncement;
using MerajutASA.Modules.Government.Announcing.SaveAnnouncement;
using MerajutASA.Modules.Government.Institutions;
using MerajutASA.Ui.Loading;
using MerajutASA.Ui.Localisation;
using Microsoft.AspNetCore.Components;

namespace MerajutASA.Modules.Government.Announcing.ViewAnnouncement;

/// <summary>One announcement: the newest version, an older one, or one beside another. Without MongoDB all but the words is there.</summary>
public sealed partial class AnnouncementPage
{
    private Load<AnnouncementView>? load;
    private IReadOnlyDictionary<Guid, Person> people = new Dictionary<Guid, Person>();
    private AnnouncementNames? names;
    private VersionLine? shown;
    private AnnouncementWords? words;
    private AnnouncementWords? other;
    private Failure? wordless;
    private Failure? failure;
    private DateOnly today;
    private bool busy;

    [Parameter] public Guid Id { get; set; }

    /// <summary>The number of the version to show; the newest without one.</summary>
    [SupplyParameterFromQuery(Name = "version")] private int? Shown { get; set; }

    /// <summary>The number of the version to compare with.</summary>
    [SupplyParameterFromQuery(Name = "against")] private int? Against { get; set; }

    [Inject] private ViewAnnouncement Viewing { get; set; } = default!;

    [Inject] private PublishAnnouncement.PublishAnnouncement Publishing { get; set; } = default!;

    [Inject] private MarkAnnouncementRead Marking { get; set; } = default!;

    [Inject] private AnnouncementTexts Stored { get; set; } = default!;

    [Inject] private RegionCatalog Regions { get; set; } = default!;

    [Inject] private IActorSource Actors { get; set; } = default!;

    [Inject] private IPeople People { get; set; } = default!;

    [Inject] private TimeProvider Clock { get; set; } = default!;

    [Inject] private Ui.Frame.Announcements Spoken { get; set; } = default!;

    [Inject] private Attempt Attempt { get; set; } = default!;

    private static IndonesianZone Zone(AnnouncementView view) => IndonesianZones.Of(view.Residence ?? view.Source.Region);

    /// <summary>An older version's own title, where its words are at hand.</summary>
    private string TitleOf(AnnouncementView view) => words is { } old && shown != view.Newest
        ? AnnouncementNames.TitleOf(old.Title, old.TitleEnglish)
        : AnnouncementNames.TitleOf(view.Title, view.TitleEnglish);

    private async Task<Outcome<AnnouncementView>> FindAsync()
    {
        var actor = await Actors.GetAsync();
        names ??= new AnnouncementNames(T, await Regions.GetAsync());
        today = IndonesianDay.Of(Clock.GetUtcNow());
        var outcome = await Viewing.RunAsync(actor, Id);
        if (outcome is not Outcome<AnnouncementView>.Done(var view))
            return outcome;
        (shown, words, other) = (view.Find(Shown) ?? view.Newest, null, null);
        wordless = await Attempt.RunAsync(async () =>
        {
            other = view.Find(Against) is { } against ? await Stored.ReadAsync(actor, view, against) : null;
            words = await Stored.ReadAsync(actor, view, shown);
        });
        if (view.IsMine)
            people = await People.FindAsync(actor, [.. view.Lines.Select(line => line.SavedBy).Distinct().Take(200)]);
        return outcome;
    }

    private Task PublishAsync(AnnouncementView view) =>
        DoAsync(async () => await Publishing.RunAsync(await Actors.GetAsync(), Id, view.Version), T["Published"]);

    private Task MarkAsync(AnnouncementView view) =>
        DoAsync(async () => await Marking.RunAsync(await Actors.GetAsync(), Id, view.Newest.Number), T["Marked"]);

    private async Task DoAsync<T1>(Func<Task<Outcome<T1>>> work, string said)
    {
        if (busy)
            return;
        busy = true;
        Outcome<T1>? outcome = null;
        failure = await Attempt.RunAsync(async () => outcome = await work());
        failure ??= Failure.Of(outcome!, T);
        busy = false;
        if (outcome is not Outcome<T1>.Done)
            return;
        Spoken.Say(said);
        await load!.ReloadAsync();
    }
}
