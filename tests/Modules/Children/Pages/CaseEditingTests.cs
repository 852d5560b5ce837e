using AngleSharp.Dom;
using Bunit;
using MerajutASA.Infrastructure.Access;
using MerajutASA.Modules.Children.Cases;
using MerajutASA.Modules.Children.Register;
using MerajutASA.Modules.Children.Tests.Setting;
using Microsoft.AspNetCore.Components;
using Xunit;

namespace MerajutASA.Modules.Children.Tests.Pages;

/// <summary>What is typed into the pages of a case, and what becomes of it.</summary>
public sealed class CaseEditingTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task A_child_is_changed_and_a_doubt_about_its_nik_confirmed_for_that_nik_alone()
    {
        var world = await ChildrenWorld.OfAsync();
        var place = await world.PlaceAsync(SomeRegions.Surabaya);
        var child = await place.ChildAsync();
        await using var pages = new ChildrenPages(world, place.Carer);
        var page = Edit(pages, child);

        await page.Find("#field-nik").ChangeAsync("9999990101100001");
        await page.Find("form").SubmitAsync();
        page.WaitForAssertion(() => Assert.Equal(3, page.FindAll(".ma-notice-warning input[type=checkbox]").Count), Patience);
        for (var at = 0; at < 3; at++)
            await page.FindAll(".ma-notice-warning input[type=checkbox]")[at].ChangeAsync(true);
        await page.Find("#field-nik").ChangeAsync("9999980101100001");
        await page.Find("form").SubmitAsync();
        page.WaitForAssertion(() => Assert.All(page.FindAll(".ma-notice-warning input[type=checkbox]"), box => Assert.False(box.HasAttribute("checked"))), Patience);
        Assert.Null((await place.SeenAsync(child)).Details!.Form.Nik);
        for (var at = 0; at < 3; at++)
            await page.FindAll(".ma-notice-warning input[type=checkbox]")[at].ChangeAsync(true);
        await page.Find("form").SubmitAsync();

        page.WaitForAssertion(() => Assert.EndsWith("WIB", page.Find(".ma-saved").TextContent.Trim(), StringComparison.Ordinal), Patience);
        Assert.Equal("9999980101100001", (await place.SeenAsync(child)).Details!.Form.Nik);
    }

    [Fact]
    public async Task The_page_of_a_change_says_who_came_first_and_when_the_child_is_no_longer_in_ones_care()
    {
        var world = await ChildrenWorld.OfAsync();
        var place = await world.PlaceAsync();
        var child = await place.ChildAsync();
        await using var pages = new ChildrenPages(world, place.Carer);
        var page = Edit(pages, child);
        await ChangeAsync(place, child, form => form with { Nickname = "Mina" });

        await page.Find("#field-nickname").ChangeAsync("Ami");
        await page.Find("form").SubmitAsync();
        page.WaitForAssertion(() => Assert.Contains(KnownPeople.NameOf(place.Head.AccountId), page.Find(".ma-notice-warning").TextContent, StringComparison.Ordinal), Patience);
        Assert.Contains("Mina", page.Find(".ma-notice-warning").TextContent, StringComparison.Ordinal);
        Assert.Equal("Ami", page.Find("#field-nickname").GetAttribute("value"));

        await place.AssignAsync(place.Head, place.Colleague.AccountId, child);
        await page.Find("form").SubmitAsync();
        page.WaitForAssertion(() => Assert.Contains("tidak lagi terbuka", page.Markup, StringComparison.Ordinal), Patience);
        Assert.Equal("Ami", page.Find("#field-nickname").GetAttribute("value"));
    }

    [Fact]
    public async Task Kin_is_added_changed_and_taken_off_with_a_reason()
    {
        var world = await ChildrenWorld.OfAsync();
        var place = await world.PlaceAsync();
        var child = await place.ChildAsync();
        await using var pages = new ChildrenPages(world, place.Carer);
        var page = Open(pages, child, "family");

        await page.InvokeAsync(() => Button(page, "Tambah keluarga").ClickAsync());
        await page.Find("form").SubmitAsync();
        page.WaitForAssertion(() => Assert.Equal(2, page.FindAll(".ma-errorsummary li").Count), Patience);
        await page.Find("#field-name").ChangeAsync("Nenek Sumarni");
        await page.Find("#field-relation").ChangeAsync("5");
        await page.Find("form").SubmitAsync();
        page.WaitForAssertion(() => Assert.Contains("Nenek Sumarni · Nenek", page.Markup, StringComparison.Ordinal), Patience);

        await page.InvokeAsync(() => Button(page, "Ubah Nenek").ClickAsync());
        await page.Find("#field-phone").ChangeAsync("0812-3456-7890");
        await page.Find("form").SubmitAsync();
        page.WaitForAssertion(() => Assert.Contains("0812-3456-7890", page.Markup, StringComparison.Ordinal), Patience);

        await page.InvokeAsync(() => Button(page, "Hapus Nenek").ClickAsync());
        await page.Find("form").SubmitAsync();
        page.WaitForAssertion(() => Assert.Single(page.FindAll(".ma-errorsummary li")), Patience);
        await page.Find("#field-reason").ChangeAsync("Salah tulis nama.");
        await page.Find("form").SubmitAsync();
        page.WaitForAssertion(() => Assert.Contains("Belum ada keluarga", page.Markup, StringComparison.Ordinal), Patience);
        Assert.Empty((await place.SeenAsync(child)).Details!.Kin);
    }

    [Fact]
    public async Task An_assessment_and_a_plan_are_filled_in_and_completed()
    {
        var world = await ChildrenWorld.OfAsync();
        var place = await world.PlaceAsync("91.71.01.1001");
        var child = await place.ChildAtAsync(CaseStage.Assessment);
        await using var pages = new ChildrenPages(world, place.Carer);
        var page = Open(pages, child, "assessment");

        await DateAsync(page, "AssessedOn", Samples.Today);
        await page.Find("#field-assessorid").ChangeAsync("1");
        await page.Find("[name='Needs.Education']").ChangeAsync(true);
        await page.Find("#field-familysituation").ChangeAsync("Ibu di kampung.");
        await page.Find("#field-childview").ChangeAsync("Ingin sekolah.");
        await page.Find("button.ma-button-primary").ClickAsync();
        page.WaitForAssertion(() => Assert.Contains("Buka kembali", page.Markup, StringComparison.Ordinal), Patience);
        Assert.Equal(CaseStage.CarePlan, (await place.SeenAsync(child)).Line.Stage);

        await using var plans = new ChildrenPages(world, place.Carer);
        page = Open(plans, child, "plan");
        await page.Find("#field-goal").ChangeAsync("2");
        Assert.NotNull(page.Find("#field-whynotreunification"));
        await page.Find("#field-goal").ChangeAsync("0");
        await page.Find("#field-activities").ChangeAsync("Kunjungan tiap bulan.");
        await page.Find("#field-responsibleid").ChangeAsync("2");
        await DateAsync(page, "ReviewOn", Samples.Today.AddMonths(3));
        await page.Find("#field-childview").ChangeAsync("Setuju.");
        await page.Find("form").SubmitAsync();
        // In Papua the day is two hours ahead of Java.
        page.WaitForAssertion(() => Assert.EndsWith("WIT", page.Find(".ma-saved").TextContent.Trim(), StringComparison.Ordinal), Patience);
        Assert.Null((await place.SeenAsync(child)).Line.ReviewDue);
        await page.Find("button.ma-button-primary").ClickAsync();
        page.WaitForAssertion(() => Assert.Contains("Buka kembali", page.Markup, StringComparison.Ordinal), Patience);
        Assert.Equal(Samples.Today.AddMonths(3), (await place.SeenAsync(child)).Line.ReviewDue);
    }

    [Fact]
    public async Task Saving_what_another_saved_the_same_says_by_whom_and_that_nothing_differs()
    {
        var world = await ChildrenWorld.OfAsync();
        var place = await world.PlaceAsync();
        var child = await place.ChildAtAsync(CaseStage.Assessment);
        await using var pages = new ChildrenPages(world, place.Carer);
        var page = Open(pages, child, "assessment");
        await place.SaveAsync(child, new AssessmentForm { ChildView = "Ingin sekolah." }, place.Head);

        await page.Find("#field-childview").ChangeAsync("Ingin sekolah.");
        await page.Find("form").SubmitAsync();

        page.WaitForAssertion(() => Assert.Contains("Tidak ada isian Anda yang berbeda", page.Find(".ma-notice-warning").TextContent, StringComparison.Ordinal), Patience);
        Assert.Contains($"Disimpan oleh {KnownPeople.NameOf(place.Head.AccountId)}", page.Find(".ma-notice-warning").TextContent, StringComparison.Ordinal);
        Assert.Contains("WIB", page.Find(".ma-notice-warning").TextContent, StringComparison.Ordinal);
        await page.Find(".ma-notice-warning button").ClickAsync();
        page.WaitForAssertion(() => Assert.Empty(page.FindAll(".ma-notice-warning")), Patience);
    }

    [Fact]
    public async Task A_case_that_was_given_to_somebody_else_says_so_and_keeps_what_was_typed()
    {
        var world = await ChildrenWorld.OfAsync();
        var place = await world.PlaceAsync();
        var child = await place.ChildAtAsync(CaseStage.Assessment);
        await using var pages = new ChildrenPages(world, place.Carer);
        var page = Open(pages, child, "assessment");
        await place.AssignAsync(place.Head, place.Colleague.AccountId, child);

        await page.Find("#field-childview").ChangeAsync("Ingin pulang.");
        await page.Find("form").SubmitAsync();

        page.WaitForAssertion(() => Assert.Contains("tidak lagi terbuka", page.Find(".ma-notice-warning").TextContent, StringComparison.Ordinal), Patience);
        Assert.Equal("Ingin pulang.", page.Find("#field-childview").GetAttribute("value"));
    }

    [Fact]
    public async Task The_head_assigns_a_carer_takes_it_back_and_overwrites_nobody()
    {
        var world = await ChildrenWorld.OfAsync();
        var place = await world.PlaceAsync();
        var child = await place.ChildAsync();
        await using var pages = new ChildrenPages(world, place.Head);
        var page = Open(pages, child, null);

        await page.Find("#field-carer").ChangeAsync("1");
        await page.Find("form").SubmitAsync();
        page.WaitForAssertion(() => Assert.NotNull(page.Find(".ma-announcement")), Patience);
        Assert.Equal(place.Colleague.AccountId, await place.CarerAsync(child));
        await page.Find(".ma-announcement button").ClickAsync();
        page.WaitForAssertion(() => Assert.Empty(page.FindAll(".ma-announcement")), Patience);
        Assert.Equal(place.Carer.AccountId, await place.CarerAsync(child));

        // Another head decides between two clicks of this one.
        await place.AssignAsync(place.Head, null, child);
        await page.Find("#field-carer").ChangeAsync("1");
        await page.Find("form").SubmitAsync();
        page.WaitForAssertion(() => Assert.Contains("baru saja diganti orang lain", page.Markup, StringComparison.Ordinal), Patience);
        Assert.Null(await place.CarerAsync(child));
        await page.Find("form").SubmitAsync();
        page.WaitForAssertion(() => Assert.NotNull(page.Find(".ma-announcement")), Patience);
        Assert.Equal(place.Colleague.AccountId, await place.CarerAsync(child));

        // And once more before the offer is taken up: the newer decision stands.
        await place.AssignAsync(place.Head, place.Carer.AccountId, child);
        await page.Find(".ma-announcement button").ClickAsync();
        page.WaitForAssertion(() => Assert.Contains("baru saja diganti orang lain", page.Markup, StringComparison.Ordinal), Patience);
        Assert.Equal(place.Carer.AccountId, await place.CarerAsync(child));
    }

    [Theory, InlineData("assessment", "#field-childview"), InlineData("plan", "#field-activities")]
    public async Task A_directory_that_does_not_answer_is_said_and_takes_nothing_that_was_typed(string part, string field)
    {
        var world = await ChildrenWorld.OfAsync();
        var place = await world.PlaceAsync();
        var child = await place.ChildAtAsync(CaseStage.CarePlan);
        await place.ReopenAsync(child, CaseStage.Assessment);
        if (part == "plan")
            await place.CompleteAsync(child, CaseStage.Assessment);
        await using var pages = new ChildrenPages(world, place.Carer);
        world.Names.Answer(place.Institution, false);
        var page = Open(pages, child, part);
        Assert.Contains("ma-notice-warning", page.Markup, StringComparison.Ordinal);

        await page.Find(field).ChangeAsync("Tetap di sini.");
        world.Names.Answer(place.Institution, true);
        await page.Find(".ma-notice-warning button").ClickAsync();

        page.WaitForAssertion(() => Assert.Empty(page.FindAll(".ma-notice-warning")), Patience);
        Assert.Equal("Tetap di sini.", page.Find(field).GetAttribute("value"));
        Assert.Contains(KnownPeople.NameOf(place.Colleague.AccountId), page.Markup, StringComparison.Ordinal);
    }

    private static async Task ChangeAsync(Place place, Guid child, Func<ChildForm, ChildForm> change)
    {
        var seen = await place.SeenAsync(child);
        var command = new ChangeChild(child, seen.Version, change(seen.Details!.Form));
        Assert.NotNull((await place.World.RunAsync<ChangeChildHandler, ChangeChildAnswer>(handler => handler.RunAsync(place.Head, command))).Value.Version);
    }

    private static async Task DateAsync(IRenderedComponent<CasePage> page, string name, DateOnly date)
    {
        await page.Find($"[name='{name}.Day']").ChangeAsync($"{date.Day}");
        await page.Find($"[name='{name}.Month']").ChangeAsync($"{date.Month}");
        await page.Find($"[name='{name}.Year']").ChangeAsync($"{date.Year}");
    }

    private static IElement Button<TPage>(IRenderedComponent<TPage> page, string text)
        where TPage : IComponent => page.FindAll("button").First(button => button.TextContent.Contains(text, StringComparison.Ordinal));

    private static IRenderedComponent<ChangeChildPage> Edit(ChildrenPages pages, Guid child)
    {
        var page = pages.Open<ChangeChildPage>($"/children/{child}/edit", parameters => parameters.Add(page => page.Id, child));
        page.WaitForAssertion(() => Assert.NotNull(page.Find("#field-nickname")), Patience);
        return page;
    }

    private static IRenderedComponent<CasePage> Open(ChildrenPages pages, Guid child, string? part)
    {
        var page = pages.Open<CasePage>($"/children/{child}/{part}", parameters => parameters.Add(page => page.Id, child).Add(page => page.Part, part));
        page.WaitForAssertion(() => Assert.Empty(page.FindAll(".ma-skeleton")), Patience);
        return page;
    }
}
