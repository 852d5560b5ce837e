using AngleSharp.Dom;
using Bunit;
using MerajutASA.Modules.Children.Cases;
using MerajutASA.Modules.Children.Tests.Setting;
using Xunit;

namespace MerajutASA.Modules.Children.Tests.Pages;

/// <summary>The end of care on the overview of a case.</summary>
public sealed class EndPageTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task Care_is_ended_corrected_and_that_taken_back_on_the_page()
    {
        var world = await ChildrenWorld.OfAsync();
        var place = await world.PlaceAsync();
        var child = await place.ChildAsync();
        await using var pages = new ChildrenPages(world, place.Carer);
        var page = Open(pages, child);

        await page.InvokeAsync(() => Button(page, "Akhiri pengasuhan").ClickAsync());
        await page.Find(".ma-end form").SubmitAsync();
        page.WaitForAssertion(() => Assert.Equal(2, page.FindAll(".ma-errorsummary li").Count), Patience);
        await page.Find("#field-reason").ChangeAsync("9");
        foreach (var (part, value) in new[] { ("Day", Samples.Today.Day), ("Month", Samples.Today.Month), ("Year", Samples.Today.Year) })
            await page.Find($"[name='EndedOn.{part}']").ChangeAsync($"{value}");
        await page.Find("#field-other").ChangeAsync("Ikut bibi.");
        await page.Find(".ma-end form").SubmitAsync();
        page.WaitForAssertion(() => Assert.Contains("Lainnya: Ikut bibi.", page.Find(".ma-end").TextContent, StringComparison.Ordinal), Patience);
        Assert.Equal(CaseStage.Termination, (await place.SeenAsync(child)).Line.Stage);

        await page.InvokeAsync(() => Button(page, "Koreksi").ClickAsync());
        await page.Find("#field-reason").ChangeAsync("1");
        await page.Find(".ma-end form").SubmitAsync();
        page.WaitForAssertion(() => Assert.Contains("Diasuh keluarga besar", page.Find(".ma-end").TextContent, StringComparison.Ordinal), Patience);

        await page.InvokeAsync(() => Button(page, "Batalkan pengakhiran").ClickAsync());
        await page.Find("#field-reason").ChangeAsync("Keliru anak.");
        await page.Find(".ma-end form").SubmitAsync();
        page.WaitForAssertion(() => Assert.NotNull(Button(page, "Akhiri pengasuhan")), Patience);
        Assert.Equal(CaseStage.Referral, (await place.SeenAsync(child)).Line.Stage);
    }

    [Fact]
    public async Task A_case_that_ended_before_is_said_to_have_no_reason_and_an_officer_is_offered_nothing()
    {
        var world = await ChildrenWorld.OfAsync();
        var place = await world.PlaceAsync();
        var child = await place.ChildAsync();
        await world.AskAsync<object>($"update children.child set stage = 7 where id = '{child}'");
        await using var pages = new ChildrenPages(world, await world.People.OfficerAsync("33"));

        var page = Open(pages, child);

        Assert.Contains("Tidak dicatat", page.Find(".ma-end").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll(".ma-end button"));
    }

    private static IElement Button(IRenderedComponent<CasePage> page, string text) =>
        page.FindAll(".ma-end button").First(button => button.TextContent.Contains(text, StringComparison.Ordinal));

    private static IRenderedComponent<CasePage> Open(ChildrenPages pages, Guid child)
    {
        var page = pages.Open<CasePage>($"/children/{child}", parameters => parameters.Add(page => page.Id, child));
        page.WaitForAssertion(() => Assert.NotNull(page.Find(".ma-end")), Patience);
        return page;
    }
}
