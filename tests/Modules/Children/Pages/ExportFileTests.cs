using System.Net;
using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Encryption;
using MerajutASA.Modules.Children.Exports;
using MerajutASA.Modules.Children.Forms;
using MerajutASA.Modules.Children.Importing;
using MerajutASA.Modules.Children.Tests.Setting;
using MerajutASA.Testing.Site;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace MerajutASA.Modules.Children.Tests.Pages;

/// <summary>The addresses that answer with files, over HTTP.</summary>
public sealed class ExportFileTests
{
    private const string Why = "Rapat tahunan yayasan.";

    [Fact]
    public async Task A_head_with_a_reason_gets_the_file_of_the_board()
    {
        var world = await ChildrenWorld.OfAsync();
        var place = await world.PlaceAsync();
        await place.ChildAsync("Kurniawati");
        await place.ChildAtAsync(Children.Cases.CaseStage.Assessment);
        await using var site = await SiteAsync(world, place.Head);

        var answer = await SendAsync(site, "?stage=referral", Why);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("Kurniawati", text, StringComparison.Ordinal);
        Assert.Contains(Why, text, StringComparison.Ordinal);
        Assert.DoesNotContain("Siti Aminah", text, StringComparison.Ordinal);
    }

    [Theory, InlineData(""), InlineData("   ")]
    public async Task Without_a_reason_the_form_comes_back_with_its_filters(string reason)
    {
        var world = await ChildrenWorld.OfAsync();
        var place = await world.PlaceAsync();
        await using var site = await SiteAsync(world, place.Head);

        var answer = await SendAsync(site, "?stage=referral", reason);

        Assert.Equal((HttpStatusCode.Redirect, "/children/export?stage=referral&wrong=reason"), (answer.StatusCode, answer.Headers.Location!.OriginalString));
        Assert.Equal(0L, await world.AskAsync<long>($"select count(*) from audit.entry where use_case = 'children.export-children' and account_id = '{place.Head.AccountId}'"));
    }

    [Fact]
    public async Task A_form_of_another_site_and_another_role_get_nothing()
    {
        var world = await ChildrenWorld.OfAsync();
        var place = await world.PlaceAsync();
        await using var site = await SiteAsync(world, place.Head);
        Assert.Equal(HttpStatusCode.BadRequest, (await SendAsync(site, "", Why, withToken: false)).StatusCode);

        await using var administrators = await SiteAsync(world, await world.People.AdministratorAsync());
        Assert.Equal(HttpStatusCode.Forbidden, (await SendAsync(administrators, "", Why)).StatusCode);
    }

    [Theory]
    [InlineData("template.xlsx", "PK")]
    [InlineData("example.csv", "Siti Aminah")]
    public async Task Template_and_example_are_for_the_institutions_people(string file, string text)
    {
        var world = await ChildrenWorld.OfAsync();
        var place = await world.PlaceAsync();
        await using var site = await SiteAsync(world, place.Carer);
        await using var officers = await SiteAsync(world, await world.People.OfficerAsync("33"));
        using var client = new HttpClient();

        Assert.Contains(text, await client.GetStringAsync($"{site.Urls.First()}/children/import/{file}", TestContext.Current.CancellationToken), StringComparison.Ordinal);
        var refused = await client.GetAsync($"{officers.Urls.First()}/children/import/{file}", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
    }

    private static Task<HttpResponseMessage> SendAsync(WebApplication site, string query, string reason, bool withToken = true) =>
        site.PostAsync($"/children/export/file{query}", new Dictionary<string, string> { ["reason"] = reason }, withToken, TestContext.Current.CancellationToken);

    private static async Task<WebApplication> SiteAsync(ChildrenWorld world, Actor actor)
    {
        await world.World.Get<IKeyRing>().CreateAsync([new Subject(SubjectKind.Staff, actor.AccountId)], TestContext.Current.CancellationToken);
        return await SiteOfOne.StartAsync(
            world.World, actor, services => services.AddScoped<CaseWords>().AddScoped<ImportChoices>().AddScoped<SampleFile>().FromWorld<ExportChildrenHandler>(world.World),
            new ChildrenModule().Map, TestContext.Current.CancellationToken);
    }
}
