using Bunit;
using MerajutASA.Modules.Government.Institutions.CorrectContact;
using MerajutASA.Modules.Government.Institutions.EditInstitution;
using Xunit;

namespace MerajutASA.Modules.Government.Tests.Pages;

public sealed class FormPageTests(BothWays both) : IClassFixture<BothWays>
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task An_empty_form_says_all_that_is_missing_at_the_top_and_beside_each_field()
    {
        await using var browser = new Browser(both.Direct, await both.Direct.People.OfficerAsync("33.74"));
        var page = browser.Open<InstitutionFormPage>("/institutions/new");
        page.WaitForElement("form", Patience);

        await page.Find("form").SubmitAsync();

        page.WaitForAssertion(() => Assert.Equal(8, page.FindAll(".ma-errorsummary li").Count), Patience);
        Assert.Contains("Nama resmi wajib diisi.", page.Find(".ma-errorsummary").TextContent, StringComparison.Ordinal);
        Assert.Equal("true", page.Find("#field-name").GetAttribute("aria-invalid"));
        Assert.Equal("/institutions/new", browser.Path);
    }

    [Fact]
    public async Task A_field_that_is_left_wrong_says_so_at_once()
    {
        await using var browser = new Browser(both.Direct, await both.Direct.People.OfficerAsync("33.74"), "en-GB");
        var page = browser.Open<InstitutionFormPage>("/institutions/new");
        page.WaitForElement("#field-capacity", Patience);

        await page.Find("#field-capacity").ChangeAsync(new() { Value = "many" });
        await page.Find("#field-capacity").BlurAsync(new());

        Assert.Contains("Places must be a whole number.", page.Find("#field-capacity-error").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_quick_clicks_register_one_institution()
    {
        var register = both.Direct;
        // A village as the officer's own region stands chosen in the form.
        await using var browser = new Browser(register, await register.People.OfficerAsync(RegisterWorld.Semarang));
        var page = browser.Open<InstitutionFormPage>("/institutions/new");
        page.WaitForElement("#field-name", Patience);
        foreach (var (field, value) in new[] { ("name", "Panti Asuhan Klik Ganda"), ("kind", "0"), ("capacity", "20"), ("address", "Jl. Mawar No. 1"), ("contact-name", "Siti Rahayu"), ("contact-phone", "0812-0000-1234") })
            await page.Find($"#field-{field}").ChangeAsync(new() { Value = value });
        await page.FindAll("#field-accreditation input")[^1].ChangeAsync(new() { Value = "on" });

        await Task.WhenAll(page.Find("form").SubmitAsync(), page.Find("form").SubmitAsync());

        page.WaitForAssertion(() => Assert.StartsWith("/institutions/0", browser.Path, StringComparison.Ordinal), Patience);
        Assert.Equal(1, await register.AskAsync<long>("select count(*) from government.institution where name = 'Panti Asuhan Klik Ganda'"));
    }

    [Fact]
    public async Task What_may_be_registered_already_is_shown_and_must_be_looked_at()
    {
        var register = both.Direct;
        var there = await register.InstitutionAsync(name: "Panti Asuhan Tali Kasih");
        var id = await register.InstitutionAsync();
        await using var browser = new Browser(register, await register.People.OfficerAsync("33.74"));
        var page = browser.Open<InstitutionFormPage>($"/institutions/{id}/edit", id);
        page.WaitForElement("#field-name", Patience);
        await page.Find("#field-name").ChangeAsync(new() { Value = "LKSA Tali Kasih" });

        await page.Find("form").SubmitAsync();
        page.WaitForAssertion(() => Assert.Equal($"/institutions/{there}", page.Find(".ma-notice a").GetAttribute("href")), Patience);
        Assert.Equal("LKSA Tali Kasih", page.Find("#field-name").GetAttribute("value"));
        await page.Find("#field-alike").ChangeAsync(new() { Value = true });
        await page.Find("form").SubmitAsync();

        page.WaitForAssertion(() => Assert.Equal($"/institutions/{id}", browser.Path), Patience);
    }

    [Fact]
    public async Task Whoever_is_overtaken_reads_what_changed_keeps_what_was_typed_and_may_save_again()
    {
        var register = both.Direct;
        var form = register.Form();
        var id = (await register.RegisterAsync(await register.People.OfficerAsync("33"), form)).Value;
        await using var browser = new Browser(register, await register.People.OfficerAsync("33.74"));
        var page = browser.Open<InstitutionFormPage>($"/institutions/{id}/edit", id);
        page.WaitForElement("#field-address", Patience);
        await page.Find("#field-address").ChangeAsync(new() { Value = "Jl. Kenanga No. 2" });
        await register.ChangeAsync(await register.People.OfficerAsync("33"), id, 1, form with { Capacity = 99 });

        await page.Find("form").SubmitAsync();
        page.WaitForAssertion(() => Assert.Contains("Daya tampung: dari 40 menjadi 99", page.Find(".ma-notice").TextContent, StringComparison.Ordinal), Patience);
        Assert.Equal("Jl. Kenanga No. 2", page.Find("#field-address").GetAttribute("value"));
        await page.Find("form").SubmitAsync();

        page.WaitForAssertion(() => Assert.Equal($"/institutions/{id}", browser.Path), Patience);
        Assert.Equal("Jl. Kenanga No. 2", (await register.ViewAsync(await register.People.OfficerAsync("33"), id)).Value.Form.Address);
    }

    [Fact]
    public async Task A_head_corrects_the_contact_and_is_told_when_somebody_was_quicker()
    {
        var register = both.Direct;
        var id = await register.InstitutionAsync();
        var head = await register.People.HeadAsync(id);
        await using var browser = new Browser(register, head);
        var page = browser.Open<CorrectContactPage>($"/institutions/{id}/contact", id);
        page.WaitForElement("#field-contact-phone", Patience);
        await page.Find("#field-contact-phone").ChangeAsync(new() { Value = "0812-0000-5555" });
        await register.CorrectAsync(await register.People.OfficerAsync("33"), id, 1, RegisterWorld.Contact("Slamet Widodo"));

        await page.Find("form").SubmitAsync();
        page.WaitForAssertion(() => Assert.Contains("Slamet Widodo", page.Find(".ma-notice").TextContent, StringComparison.Ordinal), Patience);
        Assert.Equal("0812-0000-5555", page.Find("#field-contact-phone").GetAttribute("value"));
        await page.Find("form").SubmitAsync();

        page.WaitForAssertion(() => Assert.Equal($"/institutions/{id}", browser.Path), Patience);
        Assert.Equal("+6281200005555", (await register.ViewAsync(head, id)).Value.Contact!.Phone);
    }
}
