using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Infrastructure.Regions;
using MerajutASA.Modules.Government.Announcing.ListAnnouncements;
using MerajutASA.Ui.Localisation;
using MerajutASA.Ui.Work;
using Microsoft.Extensions.Localization;

namespace MerajutASA.Modules.Government.Announcing.WaitingAnnouncements;

/// <summary>The announcements' part of Today.</summary>
internal sealed class AnnouncementWork(ListWaitingAnnouncements waiting, RegionCatalog regions, IStringLocalizer<Texts> texts) : IWorkSource
{
    // First, since it is short: at most three lines, of which each is read once and gone.
    public int Order => -5;

    public IReadOnlyCollection<Role> Roles { get; } = [Role.LksaStaff, Role.LksaHead, Role.SocialOfficer];

    public bool Restricted => false;

    public async Task<Outcome<IReadOnlyList<WaitingWork>>> FindAsync(Actor actor, CancellationToken cancellation)
    {
        if (await waiting.RunAsync(actor, cancellation) is not Outcome<IReadOnlyList<WaitingAnnouncements>>.Done done)
            return new Outcome<IReadOnlyList<WaitingWork>>.NotFound();
        var names = new AnnouncementNames(texts, await regions.GetAsync());
        return new Outcome<IReadOnlyList<WaitingWork>>.Done([.. done.Result.Select(list => Work(list, names))]);
    }

    private WaitingWork Work(WaitingAnnouncements list, AnnouncementNames names) => new(
        $"Announcements{list.Kind}",
        texts[$"Work.{list.Kind}"],
        Formats.Number(list.Count),
        [.. list.First.Select(each => new WaitingLine(AnnouncementNames.TitleOf(each.Title, each.TitleEnglish), AnnouncementPaths.Of(each.Id), names.From(each.Source), Why(list.Kind, each)))],
        list.Count > list.First.Count ? $"{AnnouncementPaths.List}?{AnnouncementFilter.ShowName}={Codes.Of(list.Kind)}" : null)
    { About = texts["From"] };

    private string Why(AnnouncementShow kind, WaitingAnnouncement each) => kind == AnnouncementShow.Draft
        ? texts["WhyDraft"]
        : texts[each.IsChanged ? "WhyChanged" : "WhyNew", Formats.Date(DateOnly.FromDateTime(each.Since!.Value.UtcDateTime.AddHours(7)))];
}
