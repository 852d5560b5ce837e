using Bunit;
using MerajutASA.Infrastructure.Access;
using MerajutASA.Modules.Government.Announcing;
using MerajutASA.Modules.Government.Announcing.CountReaders;
using MerajutASA.Modules.Government.Announcing.ListAnnouncements;
using MerajutASA.Modules.Government.Announcing.SaveAnnouncement;
using MerajutASA.Modules.Government.Announcing.ViewAnnouncement;
using MerajutASA.Modules.Government.Announcing.WithdrawAnnouncement;
using MerajutASA.Modules.Government.Contracts;
using MerajutASA.Modules.Government.Tests.Pages;
using Xunit;

namespace MerajutASA.Modules.Government.Tests.Announcing;

public sealed class AnnouncementPageTests(AnnouncementWorld world) : IClassFixture<AnnouncementWorld>
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task What_was_typed_stays_when_somebody_else_saved_first_and_can_be_saved_then()
    {
        var (one, other) = (await world.Register.People.OfficerAsync("33"), await world.Register.People.OfficerAsync("33"));
        var id = await world.PublishedAsync(one);
        await using var browser = new Browser(world.Register, one);
        var page = browser.Open<EditAnnouncementPage>(AnnouncementPaths.Edit(id), id);
        page.WaitForElement("#field-body", Patience);
        await world.SaveAsync(other, id, 2, AnnouncementWorld.Form(body: "Kata rekan."));

        await page.Find("#field-body").ChangeAsync("Kata saya.");
        await page.Find("form").SubmitAsync();

        page.WaitForAssertion(() => Assert.Contains("Kata rekan.", page.Find(".ma-notice-warning").TextContent, StringComparison.Ordinal), Patience);
        Assert.Equal("Kata saya.", page.Find("#field-body").GetAttribute("value"));
        await page.Find("form").SubmitAsync();
        page.WaitForAssertion(() => Assert.Equal(AnnouncementPaths.Of(id), browser.Path), Patience);
        Assert.Equal("Kata saya.", await world.ReadAsync(other, id));
    }

    [Fact]
    public async Task What_does_not_hold_is_said_at_its_field_and_nothing_typed_is_lost()
    {
        await using var browser = new Browser(world.Register, await world.Register.People.OfficerAsync("33"));
        var page = browser.Open<EditAnnouncementPage>(AnnouncementPaths.New);
        page.WaitForElement("#field-title", Patience);

        await page.Find("#field-body").ChangeAsync("Isi tanpa judul.");
        await page.Find("form").SubmitAsync();

        page.WaitForAssertion(() => Assert.Contains("Tuliskan judulnya", page.Find("#field-title-error").TextContent, StringComparison.Ordinal), Patience);
        Assert.Equal("Isi tanpa judul.", page.Find("#field-body").GetAttribute("value"));
    }

    [Fact]
    public async Task A_reader_of_english_gets_the_english_words_and_marks_them_as_read()
    {
        var officer = await world.Register.People.OfficerAsync("33");
        var staff = await world.Register.People.StaffAsync(await world.InstitutionAsync());
        var id = await world.PublishedAsync(officer, AnnouncementWorld.Form() with { TitleEnglish = "Training in care", BodyEnglish = "Two days, 8:30." });
        await using var browser = new Browser(world.Register, staff, "en-GB");

        var page = browser.Open<AnnouncementPage>(AnnouncementPaths.Of(id), id);
        page.WaitForElement(".ma-readmark button", Patience);
        Assert.Equal(("Training in care", "Two days, 8:30."), (page.Find("h1").TextContent, page.Find(".ma-announcement-body[lang=en]").TextContent));
        Assert.Empty(page.FindAll("a[href$='/edit'], a[href$='/withdraw'], a[href$='/readers']"));
        await page.Find(".ma-readmark button").ClickAsync();

        page.WaitForAssertion(() => Assert.Contains("You marked it as read", page.Find(".ma-readmark").TextContent, StringComparison.Ordinal), Patience);
        Assert.Empty(page.FindAll(".ma-readmark button"));
    }

    [Fact]
    public async Task A_draft_is_published_and_withdrawn_on_its_pages()
    {
        var officer = await world.Register.People.OfficerAsync("33");
        var id = await world.DraftAsync(officer);
        await using (var browser = new Browser(world.Register, officer))
        {
            var page = browser.Open<AnnouncementPage>(AnnouncementPaths.Of(id), id);
            page.WaitForElement(".ma-pageheader button.ma-button-primary", Patience);
            // Found and clicked in one turn: in between the page may draw itself anew.
            await page.InvokeAsync(() => page.Find(".ma-pageheader button.ma-button-primary").Click());
            page.WaitForAssertion(() => Assert.Empty(page.FindAll(".ma-pageheader button.ma-button-primary")), Patience);
        }

        Assert.Equal(AnnouncementState.Published, (await world.ViewAsync(officer, id)).Value.State);
        await using var another = new Browser(world.Register, officer);
        var withdrawing = another.Open<WithdrawPage>(AnnouncementPaths.Withdraw(id), id);
        withdrawing.WaitForElement("#field-reason", Patience);
        await withdrawing.Find("form").SubmitAsync();
        withdrawing.WaitForElement("#field-reason-error", Patience);
        await withdrawing.Find("#field-reason").ChangeAsync("Pelatihan ditunda ke bulan depan.");
        await withdrawing.Find("form").SubmitAsync();
        withdrawing.WaitForAssertion(() => Assert.Equal(AnnouncementPaths.Of(id), another.Path), Patience);
        Assert.Equal("Pelatihan ditunda ke bulan depan.", (await world.ViewAsync(officer, id)).Value.WithdrawnReason);
    }

    [Fact]
    public async Task The_list_shows_the_first_words_and_says_what_to_do_where_there_is_nothing()
    {
        var officer = await world.Register.People.OfficerAsync("35.78.03");
        var home = await world.InstitutionAsync("35.78.03.1001");
        var staff = await world.Register.People.StaffAsync(home);
        await using (var browser = new Browser(world.Register, staff))
        {
            var empty = browser.Open<AnnouncementsPage>(AnnouncementPaths.List + "?show=unread");
            empty.WaitForElement(".ma-empty", Patience);
        }

        var id = await world.PublishedAsync(officer, AnnouncementWorld.Form("35.78.03"));
        await using var another = new Browser(world.Register, staff);
        var page = another.Open<AnnouncementsPage>(AnnouncementPaths.List);
        page.WaitForElement("a.ma-rowlink", Patience);
        Assert.Equal(AnnouncementPaths.Of(id), page.Find("a.ma-rowlink").GetAttribute("href"));
        Assert.Equal("Dua hari, pukul 08.30.", page.Find(".ma-spoken-begin").TextContent);
        Assert.Contains("Belum dibaca", page.Find("tbody").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("a[href='/announcements/new']"));
    }

    [Fact]
    public async Task An_officer_sees_which_institutions_have_read_and_which_have_not()
    {
        var officer = await world.Register.People.OfficerAsync("35.78.04");
        var (reads, not) = (await world.InstitutionAsync("35.78.04.1001"), await world.InstitutionAsync("35.78.04.1002"));
        var id = await world.PublishedAsync(officer, AnnouncementWorld.Form("35.78.04"));
        await world.MarkAsync(await world.Register.People.StaffAsync(reads), id);
        await using var browser = new Browser(world.Register, officer);

        var page = browser.Open<ReadersPage>(AnnouncementPaths.Readers(id) + "?read=no", id);

        page.WaitForElement(".ma-figures", Patience);
        page.WaitForAssertion(() => Assert.Single(page.FindAll("tbody tr:not([aria-hidden])")), Patience);
        Assert.Contains((await world.Register.ViewAsync(officer, not)).Value.Form.Name!, page.Find("tbody").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_mongodb_the_list_and_the_page_say_that_the_words_are_away_and_show_the_rest()
    {
        await using var own = new AnnouncementWorld();
        await own.InitializeAsync();
        var officer = await own.Register.People.OfficerAsync("33");
        var id = await own.PublishedAsync(officer);
        await own.Engine.KillAsync();

        await using (var browser = new Browser(own.Register, officer))
        {
            var list = browser.Open<AnnouncementsPage>(AnnouncementPaths.List);
            list.WaitForElement(".ma-notice-warning", Patience);
            list.WaitForAssertion(() => Assert.Equal("Pelatihan pengasuhan", list.Find(".ma-spoken").TextContent), Patience);
        }

        await using var another = new Browser(own.Register, officer);
        var page = another.Open<AnnouncementPage>(AnnouncementPaths.Of(id), id);
        page.WaitForElement(".ma-notice-warning", Patience);
        Assert.Equal("Pelatihan pengasuhan", page.Find("h1").TextContent);
    }
}
