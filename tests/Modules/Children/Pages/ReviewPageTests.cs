using AngleSharp.Dom;
using Bunit;
using MerajutASA.Modules.Children.Cases;
using MerajutASA.Modules.Children.Tests.Reviews;
using MerajutASA.Modules.Children.Tests.Setting;
using Xunit;

namespace MerajutASA.Modules.Children.Tests.Pages;

/// <summary>Reviews on the tab of the plan.</summary>
public sealed class ReviewPageTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task A_review_is_recorded_corrected_and_struck_on_the_page()
    {
        var world = await ChildrenWorld.OfAsync();
        var reviewed = await ReviewedCase.AgreedAsync(await world.PlaceAsync());
        await using var pages = new ChildrenPages(world, reviewed.Place.Carer);
        var page = Open(pages, reviewed.Child);
        Assert.Contains("Peninjauan terlambat", page.Find(".ma-caseheader").TextContent, StringComparison.Ordinal);
        Assert.Contains("Belum ada peninjauan", page.Markup, StringComparison.Ordinal);

        await page.InvokeAsync(() => Button(page, "Catat peninjauan").ClickAsync());
        await page.Find(".ma-reviews form").SubmitAsync();
        page.WaitForAssertion(() => Assert.Equal(4, page.FindAll(".ma-errorsummary li").Count), Patience);
        await FillAsync(page, Samples.Today.AddDays(-1));
        await page.Find(".ma-reviews form").SubmitAsync();
        page.WaitForAssertion(() => Assert.Contains("Terlambat 9 hari", page.Find(".ma-reviews").TextContent, StringComparison.Ordinal), Patience);
        Assert.DoesNotContain("Peninjauan terlambat", page.Find(".ma-caseheader").TextContent, StringComparison.Ordinal);
        Assert.Equal(Samples.Today.AddDays(-1).AddMonths(6), await reviewed.DueAsync());

        await page.InvokeAsync(() => Button(page, "Koreksi").ClickAsync());
        Assert.Equal("Kunjungan berjalan.", page.Find("#field-findings").GetAttribute("value"));
        await page.Find("#field-outcome").ChangeAsync("2");
        await page.Find(".ma-reviews form").SubmitAsync();
        page.WaitForAssertion(() => Assert.Contains("Sudah dikoreksi", page.Find(".ma-reviews details").TextContent, StringComparison.Ordinal), Patience);

        await page.InvokeAsync(() => Button(page, "Coret").ClickAsync());
        await page.Find(".ma-reviews form").SubmitAsync();
        page.WaitForAssertion(() => Assert.Single(page.FindAll(".ma-errorsummary li")), Patience);
        await page.Find("#field-reason").ChangeAsync("Keliru anak.");
        await page.Find(".ma-reviews form").SubmitAsync();
        page.WaitForAssertion(() => Assert.Contains("Keliru anak.", page.Find(".ma-reviews details").TextContent, StringComparison.Ordinal), Patience);
        Assert.Equal(2, (await reviewed.ReviewsAsync()).Count);
        Assert.Contains("Peninjauan terlambat", page.Find(".ma-caseheader").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_was_overtaken_sees_what_the_other_recorded_and_keeps_what_was_typed()
    {
        var world = await ChildrenWorld.OfAsync();
        var reviewed = await ReviewedCase.AgreedAsync(await world.PlaceAsync());
        await using var pages = new ChildrenPages(world, reviewed.Place.Carer);
        var page = Open(pages, reviewed.Child);
        await page.InvokeAsync(() => Button(page, "Catat peninjauan").ClickAsync());
        await FillAsync(page, Samples.Today.AddDays(-1));
        _ = (await reviewed.RecordAsync(by: reviewed.Place.Head)).Value;

        await page.Find(".ma-reviews form").SubmitAsync();

        page.WaitForAssertion(() => Assert.Contains("Ibu sudah bekerja", page.Find(".ma-reviews .ma-notice-warning").TextContent, StringComparison.Ordinal), Patience);
        Assert.Contains(KnownPeople.NameOf(reviewed.Place.Head.AccountId), page.Find(".ma-reviews .ma-notice-warning").TextContent, StringComparison.Ordinal);
        Assert.Equal("Kunjungan berjalan.", page.Find("#field-findings").GetAttribute("value"));
        Assert.Single(await reviewed.ReviewsAsync());
        await page.InvokeAsync(() => page.FindAll(".ma-reviews .ma-notice-warning button")[^1].ClickAsync());
        page.WaitForAssertion(() => Assert.Empty(page.FindAll(".ma-reviews form")), Patience);
        Assert.Contains("Ibu sudah bekerja", page.Find(".ma-reviews").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_officer_reads_reviews_and_is_offered_nothing_to_change()
    {
        var world = await ChildrenWorld.OfAsync();
        var reviewed = await ReviewedCase.AgreedAsync(await world.PlaceAsync());
        _ = (await reviewed.RecordAsync()).Value;
        await using var pages = new ChildrenPages(world, await world.People.OfficerAsync("33"));

        var page = Open(pages, reviewed.Child);

        Assert.Contains("Ibu sudah bekerja", page.Find(".ma-reviews").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll(".ma-reviews button"));
    }

    private static async Task FillAsync(IRenderedComponent<CasePage> page, DateOnly held)
    {
        foreach (var (part, value) in new[] { ("Day", held.Day), ("Month", held.Month), ("Year", held.Year) })
            await page.Find($"[name='HeldOn.{part}']").ChangeAsync($"{value}");
        await page.Find("#field-outcome").ChangeAsync("0");
        await page.Find("#field-findings").ChangeAsync("Kunjungan berjalan.");
        await page.Find("#field-childview").ChangeAsync("Senang.");
    }

    private static IElement Button(IRenderedComponent<CasePage> page, string text) =>
        page.FindAll(".ma-reviews button").First(button => button.TextContent.Contains(text, StringComparison.Ordinal));

    private static IRenderedComponent<CasePage> Open(ChildrenPages pages, Guid child)
    {
        var page = pages.Open<CasePage>($"/children/{child}/plan", parameters => parameters.Add(page => page.Id, child).Add(page => page.Part, "plan"));
        page.WaitForAssertion(() => Assert.NotNull(page.Find(".ma-reviews")), Patience);
        return page;
    }
}
