using Bunit;
using MerajutASA.Infrastructure.Access;
using MerajutASA.Modules.Government.Announcing;
using MerajutASA.Modules.Government.Announcing.ListAnnouncements;
using MerajutASA.Modules.Government.Tests.Pages;
using Xunit;

namespace MerajutASA.Modules.Government.Tests.Announcing;

/// <summary>Announcements found by their words, and what an office above says.</summary>
public sealed class SearchTests(AnnouncementWorld world) : IClassFixture<AnnouncementWorld>
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task Words_of_the_newest_version_find_it_for_everybody_whom_it_is_for_and_for_nobody_else()
    {
        var officer = await world.Register.People.OfficerAsync("33.74");
        var home = await world.InstitutionAsync();
        var (head, staff) = (await world.Register.People.HeadAsync(home), await world.Register.People.StaffAsync(home));
        var solo = await world.Register.People.StaffAsync(await world.InstitutionAsync(RegisterWorld.Solo));
        var told = await world.PublishedAsync(officer, AnnouncementWorld.Form("33.74", body: "Bawalah kartu imunisasi (asli)\ndan buku KIA.") with { TitleEnglish = "Training", BodyEnglish = "Bring the vaccination card." });
        var own = await world.PublishedAsync(head, AnnouncementWorld.Form(body: "Rapat soal kartu imunisasi."));
        var draft = await world.DraftAsync(officer, AnnouncementWorld.Form("33.74", body: "Kartu imunisasi lama."));

        Assert.Equal(new[] { told, own }.Order(), (await FoundAsync(staff, "kartu imunisasi")).Order());
        Assert.Equal(new[] { told, draft }.Order(), (await FoundAsync(officer, "KARTU  imunisasi")).Order());
        Assert.Equal([told], await FoundAsync(staff, "imunisasi (asli) dan buku"));
        Assert.Equal([told], await FoundAsync(head, "vaccination"));
        Assert.Equal([told], await FoundAsync(await world.Register.People.OfficerAsync("33.74.01"), "kartu imunisasi"));
        Assert.Empty(await FoundAsync(solo, "kartu imunisasi"));
        Assert.Empty(await FoundAsync(await world.Register.People.OfficerAsync("33.72"), "kartu imunisasi"));
        Assert.Empty(await FoundAsync(staff, "kartu.imunisasi"));

        Assert.True((await world.SaveAsync(officer, told, 2, AnnouncementWorld.Form("33.74", body: "Batal."))).IsDone);
        Assert.Equal([own], await FoundAsync(staff, "kartu imunisasi"));
        Assert.Equal([told], await FoundAsync(staff, "batal"));
    }

    [Fact]
    public async Task What_the_province_says_a_regencys_officer_reads_and_neither_counts_nor_changes()
    {
        var (province, regency) = (await world.Register.People.OfficerAsync("33"), await world.Register.People.OfficerAsync("33.74"));
        var id = await world.PublishedAsync(province);
        await world.MarkAsync(await world.Register.People.StaffAsync(await world.InstitutionAsync()), id);

        var row = (await world.ListAsync(regency)).Value.Page.Rows.Single(row => row.Id == id);
        Assert.Equal((AnnouncementMark.None, null), (row.Mark, row.Count));
        var view = (await world.ViewAsync(regency, id)).Value;
        Assert.Equal((false, null, 1), (view.IsMine, view.Count, view.Lines.Count));
        Assert.Equal("Dua hari, pukul 08.30.", await world.ReadAsync(regency, id));
        Assert.False((await world.ReadersAsync(regency, id)).IsDone);
        Assert.DoesNotContain((await world.WaitingAsync(regency)).SelectMany(list => list.First), each => each.Id == id);

        var later = await world.PublishedAsync(province, AnnouncementWorld.Form() with { ValidFrom = DateOnly.FromDateTime(DateTime.UtcNow).AddDays(9) });
        Assert.False((await world.ViewAsync(regency, later)).IsDone);
        Assert.True((await world.ViewAsync(province, later)).IsDone);
        await world.WithdrawAsync(province, id, 2);
        Assert.False((await world.ViewAsync(regency, id)).IsDone);
    }

    [Fact]
    public async Task Without_mongodb_titles_are_searched_and_the_page_says_so()
    {
        await using var own = new AnnouncementWorld();
        await own.InitializeAsync();
        var officer = await own.Register.People.OfficerAsync("33");
        var id = await own.PublishedAsync(officer);
        await own.PublishedAsync(officer, AnnouncementWorld.Form(title: "Rapat", body: "Pelatihan menyusul."));
        await own.Engine.KillAsync();
        await using var browser = new Browser(own.Register, officer);

        var page = browser.Open<AnnouncementsPage>(AnnouncementPaths.List + "?q=pelatihan");

        page.WaitForAssertion(() => Assert.Contains("Hanya judul yang dicari", page.Markup, StringComparison.Ordinal), Patience);
        page.WaitForAssertion(() => Assert.Equal([AnnouncementPaths.Of(id)], page.FindAll("a.ma-rowlink").Select(link => link.GetAttribute("href"))), Patience);
    }

    private async Task<IReadOnlyList<Guid>> FoundAsync(Actor actor, string words)
    {
        var found = await world.Register.World.WithAsync<AnnouncementSearch, IReadOnlyList<Guid>>(search => search.FindAsync(actor, words));
        var outcome = await world.Register.World.WithAsync<ListAnnouncements, Outcome<AnnouncementBoard>>(
            useCase => useCase.RunAsync(actor, new AnnouncementFilter(words, AnnouncementShow.All) { Found = found }, new Infrastructure.Postgres.Paging.PageRequest(Size: 500)));
        return [.. outcome.Value.Page.Rows.Select(row => row.Id)];
    }
}
