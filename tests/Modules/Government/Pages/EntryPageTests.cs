using Bunit;
using MerajutASA.Infrastructure.Access;
using MerajutASA.Modules.Government.Contracts;
using MerajutASA.Modules.Government.Institutions.ChangeInstitutionState;
using MerajutASA.Modules.Government.Institutions.InstitutionHistory;
using MerajutASA.Modules.Government.Institutions.ViewInstitution;
using Xunit;

namespace MerajutASA.Modules.Government.Tests.Pages;

public sealed class EntryPageTests(BothWays both) : IClassFixture<BothWays>
{
    private const string Why = "Rasio pengasuh belum memenuhi standar.";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Theory]
    [InlineData(Role.SocialOfficer, true, true, true)]
    [InlineData(Role.LksaHead, false, true, true)]
    [InlineData(Role.LksaStaff, false, false, true)]
    [InlineData(Role.Administrator, false, false, false)]
    public async Task Each_role_is_offered_what_it_may_do(Role role, bool edits, bool corrects, bool seesContact)
    {
        var register = both.Direct;
        var id = await register.InstitutionAsync(state: InstitutionState.Active);
        await using var browser = new Browser(register, await register.People.OfAsync(role, id, "33"));

        var page = browser.Open<InstitutionPage>($"/institutions/{id}", id);

        page.WaitForElement("h1", Patience);
        Assert.Equal(edits, page.FindAll($"a[href='/institutions/{id}/edit']").Count > 0);
        Assert.Equal(edits, page.FindAll($"a[href='/institutions/{id}/state/suspended']").Count > 0);
        Assert.Equal(corrects, page.FindAll($"a[href='/institutions/{id}/contact']").Count > 0);
        Assert.Equal(seesContact, page.Markup.Contains("Siti Rahayu", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_may_not_be_seen_looks_like_what_is_not_there()
    {
        var register = both.Direct;
        var id = await register.InstitutionAsync(RegisterWorld.Surabaya);
        var officer = await register.People.OfficerAsync("33");
        async Task<string> Shown(Guid asked)
        {
            await using var browser = new Browser(register, officer);
            return browser.Open<InstitutionPage>($"/institutions/{asked}", asked).WaitForElement(".ma-absent", Patience).OuterHtml;
        }

        var hidden = await Shown(id);

        Assert.Equal(await Shown(Guid.NewGuid()), hidden);
        Assert.Contains("Halaman tidak ditemukan", hidden, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Staff_come_to_their_own_institution_without_knowing_its_number()
    {
        var register = both.Direct;
        var id = await register.InstitutionAsync(name: "Panti Asuhan Sekar Melati");
        await using var browser = new Browser(register, await register.People.StaffAsync(id));

        var page = browser.Open<InstitutionPage>("/institutions/own");

        page.WaitForAssertion(() => Assert.Equal("Panti Asuhan Sekar Melati", page.Find("h1").TextContent), Patience);
    }

    [Fact]
    public async Task Suspending_asks_for_the_reason_and_then_shows_it()
    {
        var register = both.Direct;
        var id = await register.InstitutionAsync(state: InstitutionState.Active);
        var officer = await register.People.OfficerAsync("33");
        await using var browser = new Browser(register, officer);
        var page = browser.Open<ChangeStatePage>($"/institutions/{id}/state/suspended", id, "suspended");
        page.WaitForElement("form", Patience);

        await page.Find("form").SubmitAsync();
        page.WaitForAssertion(() => Assert.Contains("Alasan wajib diisi.", page.Find(".ma-errorsummary").TextContent, StringComparison.Ordinal), Patience);
        await page.Find("#field-reason").ChangeAsync(new() { Value = Why });
        await page.Find("form").SubmitAsync();

        page.WaitForAssertion(() => Assert.Equal($"/institutions/{id}", browser.Path), Patience);
        Assert.Equal(Why, (await register.ViewAsync(officer, id)).Value.StateReason);
    }

    [Theory]
    [InlineData("active", "Langkah ini tidak dapat dilakukan dari status sekarang.")]
    [InlineData("no-such-state", "Halaman tidak ditemukan")]
    public async Task A_step_that_cannot_be_taken_has_no_form(string to, string words)
    {
        var register = both.Direct;
        var id = await register.InstitutionAsync(state: InstitutionState.Active);
        await using var browser = new Browser(register, await register.People.OfficerAsync("33"));

        var page = browser.Open<ChangeStatePage>($"/institutions/{id}/state/{to}", id, to);

        page.WaitForAssertion(() => Assert.Contains(words, page.Markup, StringComparison.Ordinal), Patience);
        Assert.Empty(page.FindAll("form"));
    }

    [Theory]
    [InlineData("id-ID", "Rina Wulandari (petugas dinas sosial) mengubah daya tampung dari 40 menjadi 55; izin berlaku sampai menjadi kosong (tadinya 1 Feb 2099).")]
    [InlineData("en-GB", "Rina Wulandari (social office officer) changed places from 40 to 55; permit until to nothing (it was 1 Feb 2099).")]
    public async Task History_is_told_in_sentences(string culture, string sentence)
    {
        var register = both.Direct;
        var officer = await register.People.OfficerAsync("33");
        var form = register.Form();
        var id = (await register.RegisterAsync(officer, form)).Value;
        await register.ChangeAsync(officer, id, 1, form with { Capacity = 55, PermitUntil = null });
        await register.StateAsync(officer, id, 2, InstitutionState.Closed, Why);
        await using var browser = new Browser(register, officer, culture);

        var page = browser.Open<InstitutionHistoryPage>($"/institutions/{id}/history", id);

        page.WaitForAssertion(() => Assert.Equal(3, page.FindAll(".ma-timeline li").Count), Patience);
        var told = page.FindAll(".ma-timeline p").Select(line => line.TextContent).ToList();
        Assert.EndsWith(Why, told[0], StringComparison.Ordinal);
        Assert.Equal(sentence, told[1]);
    }

    [Fact]
    public async Task A_sheet_of_paper_holds_entry_contact_reason_and_history()
    {
        var register = both.Direct;
        var id = await register.InstitutionAsync(name: "Panti Asuhan Anugerah", state: InstitutionState.Suspended);
        await using var browser = new Browser(register, await register.People.HeadAsync(id));

        var page = browser.Open<PrintPage>($"/institutions/{id}/print", id);

        page.WaitForElement(".ma-timeline", Patience);
        foreach (var words in new[] { "Panti Asuhan Anugerah", "Siti Rahayu", "Perbaikan gedung yang lama.", "Miroto, Semarang Tengah", "Dicetak" })
            Assert.Contains(words, page.Markup, StringComparison.Ordinal);
        Assert.Equal(3, page.FindAll(".ma-timeline li").Count);
    }
}
