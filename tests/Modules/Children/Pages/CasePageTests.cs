using Bunit;
using MerajutASA.Infrastructure.Access;
using MerajutASA.Modules.Children.Cases;
using MerajutASA.Modules.Children.Tests.Setting;
using MerajutASA.Modules.Government.Contracts;
using Xunit;

namespace MerajutASA.Modules.Children.Tests.Pages;

public sealed class CasePageTests
{
    private static readonly string?[] Parts = [null, "referral", "assessment", "plan", "family", "documents", "history"];

    [Fact]
    public async Task To_everyone_without_access_the_page_of_a_known_case_is_that_of_one_that_never_was()
    {
        var world = await ChildrenWorld.OfAsync();
        var (place, other) = (await world.PlaceAsync(), await world.PlaceAsync());
        var child = await place.ChildAsync("Kurniawati");
        Actor[] outsiders = [other.Carer, other.Head, await world.People.OfficerAsync("35"), await world.People.AdministratorAsync()];

        foreach (var outsider in outsiders)
        {
            foreach (var part in Parts)
            {
                var (known, unknown) = (await ShownAsync(world, outsider, child, part), await ShownAsync(world, outsider, Guid.CreateVersion7(), part));
                Assert.Equal(unknown, known);
                Assert.DoesNotContain("Kurniawati", known, StringComparison.Ordinal);
            }
        }

        Assert.NotEqual(await ShownAsync(world, place.Head, child, null), await ShownAsync(world, place.Head, Guid.CreateVersion7(), null));
    }

    [Theory]
    [InlineData(null, "Jalan Melati 5")]
    [InlineData("referral", "Orang tua tidak mampu.")]
    [InlineData("family", "Belum ada keluarga")]
    [InlineData("documents", "Belum ada dokumen.")]
    [InlineData("history", "mendaftarkan anak")]
    public async Task The_carer_sees_each_part_and_a_colleague_none(string? part, string text)
    {
        var world = await ChildrenWorld.OfAsync();
        var place = await world.PlaceAsync();
        var child = await place.ChildAsync();

        Assert.Contains(text, await ShownAsync(world, place.Carer, child, part), StringComparison.Ordinal);
        var line = await ShownAsync(world, place.Colleague, child, part);
        Assert.Contains("Siti Aminah", line, StringComparison.Ordinal);
        Assert.DoesNotContain(text, line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_part_that_does_not_exist_is_no_page()
    {
        var world = await ChildrenWorld.OfAsync();
        var place = await world.PlaceAsync();
        var child = await place.ChildAsync();

        Assert.Equal(await ShownAsync(world, place.Carer, Guid.CreateVersion7(), null), await ShownAsync(world, place.Carer, child, "overview"));
    }

    [Fact]
    public async Task A_referral_is_filled_in_completed_and_opened_again()
    {
        var world = await ChildrenWorld.OfAsync();
        var place = await world.PlaceAsync();
        var child = await place.ChildAsync();
        await using var pages = new ChildrenPages(world, place.Carer);
        var page = Open(pages, child, "referral");

        await page.Find("button.ma-button-primary").ClickAsync();
        page.WaitForAssertion(() => Assert.Equal(3, page.FindAll(".ma-errorsummary li").Count));
        await page.Find("#field-source").ChangeAsync("2");
        await page.Find("#field-letternumber").ChangeAsync("460/1/2026");
        await page.Find("[name='LetterDate.Day']").ChangeAsync("2");
        await page.Find("[name='LetterDate.Month']").ChangeAsync("1");
        await page.Find("[name='LetterDate.Year']").ChangeAsync("2026");
        await page.Find("button.ma-button-primary").ClickAsync();

        page.WaitForAssertion(() => Assert.Equal("step", page.FindAll(".ma-stages li")[1].GetAttribute("aria-current")));
        Assert.Equal(CaseStage.Assessment, (await place.SeenAsync(child)).Line.Stage);
        await page.FindAll("button").Single(button => button.TextContent.Contains("Buka kembali", StringComparison.Ordinal)).ClickAsync();
        page.WaitForAssertion(() => Assert.Equal("460/1/2026", page.Find("#field-letternumber").GetAttribute("value")));
    }

    [Fact]
    public async Task What_was_typed_stays_when_somebody_else_saved_first()
    {
        var world = await ChildrenWorld.OfAsync();
        var place = await world.PlaceAsync();
        var child = await place.ChildAsync();
        await using var pages = new ChildrenPages(world, place.Carer);
        var page = Open(pages, child, "referral");
        await place.SaveAsync(child, Samples.Referral with { LetterNumber = "Milik kepala" }, place.Head);

        await page.Find("#field-letternumber").ChangeAsync("Milik saya");
        await page.Find("form").SubmitAsync();

        page.WaitForAssertion(() => Assert.Contains("Milik kepala", page.Find(".ma-notice-warning").TextContent, StringComparison.Ordinal));
        Assert.Equal("Milik saya", page.Find("#field-letternumber").GetAttribute("value"));
        await page.Find(".ma-notice-warning button").ClickAsync();
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll(".ma-saved")));
        Assert.Equal("Milik saya", (await place.SeenAsync(child)).Details!.Referral.Form.LetterNumber);
    }

    [Fact]
    public async Task Beside_the_overview_stand_the_next_step_who_may_open_it_and_who_did_last_without_another_read()
    {
        var world = await ChildrenWorld.OfAsync();
        var place = await world.PlaceAsync();
        world.Institutions.Scopes.Add(new InstitutionScope(place.Institution, place.Region, InstitutionState.Active, 1));
        var child = await place.ChildAtAsync(CaseStage.CarePlan);
        await place.SaveAsync(child, Samples.Plan(place.Carer));
        await place.CompleteAsync(child, CaseStage.CarePlan);
        await place.SeenAsync(child, place.Carer);
        await place.SeenAsync(child, place.Head);
        var officer = await world.People.OfficerAsync("33");
        await using var pages = new ChildrenPages(world, officer);

        var page = Open(pages, child, null);

        page.WaitForAssertion(() => Assert.Contains("kepala LKSA Melati, dan dinas sosial di Kota Semarang", page.Find(".ma-aside").TextContent, StringComparison.Ordinal));
        Assert.Equal(
            [$"/children/{child}/plan", $"/children/{child}/history"], page.FindAll(".ma-aside a").Select(link => link.GetAttribute("href")));
        Assert.Contains("Tinjau paling lambat", page.Find(".ma-aside").TextContent, StringComparison.Ordinal);
        var openings = page.FindAll(".ma-aside li");
        Assert.Equal(2, openings.Count);
        Assert.StartsWith(KnownPeople.NameOf(place.Head.AccountId), openings[0].TextContent.Trim(), StringComparison.Ordinal);
        Assert.EndsWith("WIB", openings[0].TextContent.Trim(), StringComparison.Ordinal);
        Assert.Equal(1L, await world.AskAsync<long>($"select count(*) from audit.entry where kind = 'read' and account_id = '{officer.AccountId}'"));
    }

    private static async Task<string> ShownAsync(ChildrenWorld world, Actor actor, Guid child, string? part)
    {
        await using var pages = new ChildrenPages(world, actor);
        var page = Open(pages, child, part);
        return page.Markup.Replace(child.ToString(), "id", StringComparison.Ordinal);
    }

    private static IRenderedComponent<CasePage> Open(ChildrenPages pages, Guid child, string? part)
    {
        var page = pages.Open<CasePage>($"/children/{child}/{part}", parameters => parameters.Add(page => page.Id, child).Add(page => page.Part, part));
        page.WaitForAssertion(() => Assert.Empty(page.FindAll(".ma-skeleton")), TimeSpan.FromSeconds(30));
        return page;
    }
}
