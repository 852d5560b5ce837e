using Bunit;
using MerajutASA.Modules.Government.Relations;
using MerajutASA.Modules.Government.Relations.ListEntries;
using MerajutASA.Modules.Government.Relations.SaveEntry;
using MerajutASA.Modules.Government.Relations.Seats;
using MerajutASA.Modules.Government.Relations.ViewEntry;
using MerajutASA.Modules.Government.Tests.Pages;
using Xunit;

namespace MerajutASA.Modules.Government.Tests.Network;

/// <summary>The pages of the registers, as somebody before them sees and uses them.</summary>
public sealed class EntryPageTests(BothWays both) : IClassFixture<BothWays>
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly NetworkWorld _network = new(both.Direct);

    [Fact]
    public async Task An_empty_form_says_what_is_missing_and_a_register_that_is_none_does_not_exist()
    {
        await using var browser = new Browser(both.Direct, await both.Direct.People.OfficerAsync(NetworkWorld.Semarang));
        var page = browser.Open<EntryFormPage>("/relations/agreement/new", more: ("Kind", "agreement"));
        page.WaitForElement("form", Patience);

        await page.Find("form").SubmitAsync();

        page.WaitForAssertion(
            () => Assert.Equal(
                ["Nama wajib diisi.", "Penerima wajib diisi.", "Pendukung wajib diisi.", "Mulai wajib diisi."],
                page.FindAll(".ma-errorsummary a").Select(line => line.TextContent.Trim())),
            Patience);
        await using var other = new Browser(both.Direct, await both.Direct.People.OfficerAsync(NetworkWorld.Semarang));
        Assert.Empty(other.Open<EntryFormPage>("/relations/region/new", more: ("Kind", "region")).FindAll("form"));
    }

    [Fact]
    public async Task Whoever_is_overtaken_reads_what_changed_keeps_what_was_typed_and_may_save_again()
    {
        var foundation = await _network.FoundationAsync();
        var officer = await both.Direct.People.OfficerAsync(NetworkWorld.Semarang);
        await using var browser = new Browser(both.Direct, officer);
        var page = browser.Open<EntryFormPage>($"/relations/foundation/{foundation.Id}/edit", foundation.Id, more: ("Kind", "foundation"));
        page.WaitForElement("#field-decreenumber", Patience);
        await page.Find("#field-decreenumber").ChangeAsync(new() { Value = "AHU-55" });
        var form = (await _network.ViewAsync(officer, foundation)).Value.Entry.Form;
        await _network.SaveAsync(officer, PartyKind.Foundation, foundation.Id, 1, form.With("DeedNumber", "88"));

        await page.Find("form").SubmitAsync();
        page.WaitForAssertion(() => Assert.Contains("Nomor akta: dari 12 menjadi 88", page.Find(".ma-notice").TextContent, StringComparison.Ordinal), Patience);
        Assert.Equal("AHU-55", page.Find("#field-decreenumber").GetAttribute("value"));
        await page.Find("form").SubmitAsync();

        page.WaitForAssertion(() => Assert.Equal($"/relations/foundation/{foundation.Id}", browser.Path), Patience);
        Assert.Equal("AHU-55", (await _network.ViewAsync(officer, foundation)).Value.Entry.Form["DecreeNumber"]);
    }

    [Fact]
    public async Task An_entry_shows_its_board_to_an_officer_with_what_may_be_done_and_to_staff_neither()
    {
        var foundation = await _network.FoundationAsync();
        var institution = await _network.InstitutionAsync(foundation: foundation);
        await _network.SitsAsync(foundation, "Ratih Puspita");
        await using var officer = new Browser(both.Direct, await both.Direct.People.OfficerAsync(NetworkWorld.Semarang));
        await using var staff = new Browser(both.Direct, await both.Direct.People.StaffAsync(institution.Id));

        var full = officer.Open<EntryPage>($"/relations/foundation/{foundation.Id}", foundation.Id, more: ("Kind", "foundation"));
        full.WaitForAssertion(() => Assert.Contains("Ratih Puspita", full.Markup, StringComparison.Ordinal), Patience);
        Assert.Contains("Catat pembubaran", full.Markup, StringComparison.Ordinal);

        var bare = staff.Open<EntryPage>($"/relations/foundation/{foundation.Id}", foundation.Id, more: ("Kind", "foundation"));
        bare.WaitForAssertion(() => Assert.Contains("Nomor akta", bare.Markup, StringComparison.Ordinal), Patience);
        Assert.DoesNotContain("Ratih Puspita", bare.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("Catat pembubaran", bare.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_that_is_there_already_is_offered_and_chosen()
    {
        var (one, two) = (await _network.FoundationAsync(), await _network.FoundationAsync());
        var person = await _network.SitsAsync(one, "Kartika Sarinah Dewi");
        var officer = await both.Direct.People.OfficerAsync(NetworkWorld.Semarang);
        await using var browser = new Browser(both.Direct, officer);
        var page = browser.Open<SeatFormPage>($"/relations/foundation/{two.Id}/seats/new", two.Id, more: ("Kind", "foundation"));
        page.WaitForElement("#field-personname", Patience);
        await page.Find("#field-personname").ChangeAsync(new() { Value = "kartika sarinah  dewi" });
        await page.Find("#field-role").ChangeAsync(new() { Value = "3" });
        await page.Find("[name='FromDay.Day']").ChangeAsync(new() { Value = "1" });
        await page.Find("[name='FromDay.Month']").ChangeAsync(new() { Value = "2" });
        await page.Find("[name='FromDay.Year']").ChangeAsync(new() { Value = "2022" });

        await page.Find("form").SubmitAsync();
        page.WaitForAssertion(() => Assert.Contains("Ketua pengurus", page.Find(".ma-notice").TextContent, StringComparison.Ordinal), Patience);
        await page.Find(".ma-notice button").ClickAsync(new());

        page.WaitForAssertion(() => Assert.Equal($"/relations/foundation/{two.Id}", browser.Path), Patience);
        Assert.Equal(person, Assert.Single((await _network.ViewAsync(officer, two)).Value.Seats).PersonId);
    }

    [Fact]
    public async Task A_list_names_a_private_giver_to_who_may_know()
    {
        await using var register = await RegisterWorld.CreateAsync();
        var network = new NetworkWorld(register);
        await network.EnterAsync(NetworkWorld.Giver("Hartati Kusumo"), PartyKind.Supporter);
        await network.SupporterAsync(name: "PT Terang");
        await using var officer = new Browser(register, await register.People.OfficerAsync(NetworkWorld.Semarang));
        await using var administrator = new Browser(register, await register.People.AdministratorAsync());

        var full = officer.Open<EntriesPage>("/relations/supporter", more: ("Kind", "supporter"));
        full.WaitForAssertion(() => Assert.Equal(["PT Terang", "Hartati Kusumo"], full.FindAll("tbody .ma-rowlink").Select(link => link.TextContent.Trim())), Patience);
        var part = administrator.Open<EntriesPage>("/relations/supporter", more: ("Kind", "supporter"));
        part.WaitForAssertion(() => Assert.Equal(["PT Terang"], part.FindAll("tbody .ma-rowlink").Select(link => link.TextContent.Trim())), Patience);
    }
}
