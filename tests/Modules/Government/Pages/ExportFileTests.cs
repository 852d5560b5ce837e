using System.Net;
using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Encryption;
using MerajutASA.Modules.Government.Contracts;
using MerajutASA.Modules.Government.Institutions.ExportInstitutions;
using MerajutASA.Modules.Government.Relations.ExportRelations;
using MerajutASA.Testing.Site;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace MerajutASA.Modules.Government.Tests.Pages;

/// <summary>The address that answers with a file, over HTTP.</summary>
public sealed class ExportFileTests(BothWays both) : IClassFixture<BothWays>
{
    [Theory]
    [InlineData("")]
    [InlineData("?state=active&region=33.72&sort=-capacity")]
    public async Task An_officer_with_a_reason_gets_the_file_of_the_board(string query)
    {
        var register = both.Direct;
        await register.InstitutionAsync(RegisterWorld.Solo, state: InstitutionState.Active);
        await using var site = await SiteAsync(register, await register.People.OfficerAsync("33"));

        var answer = await SendAsync(site, query, "Rapat koordinasi provinsi.");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        Assert.EndsWith(".csv", answer.Content.Headers.ContentDisposition.FileName!.Trim('"'), StringComparison.Ordinal);
        Assert.Contains("Kota Surakarta", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("singkat")]
    public async Task Without_a_reason_the_form_comes_back_with_its_filters(string reason)
    {
        await using var site = await SiteAsync(both.Direct, await both.Direct.People.OfficerAsync("33"));

        var answer = await SendAsync(site, "?state=active", reason);

        Assert.Equal((HttpStatusCode.Redirect, "/institutions/export?state=active"), (answer.StatusCode, answer.Headers.Location!.OriginalString));
    }

    [Fact]
    public async Task A_form_of_another_site_and_another_role_get_nothing()
    {
        await using var site = await SiteAsync(both.Direct, await both.Direct.People.OfficerAsync("33"));
        Assert.Equal(HttpStatusCode.BadRequest, (await SendAsync(site, "", "Rapat koordinasi provinsi.", withToken: false)).StatusCode);

        await using var heads = await SiteAsync(both.Direct, await both.Direct.People.HeadAsync(await both.Direct.InstitutionAsync()));
        Assert.Equal(HttpStatusCode.Forbidden, (await SendAsync(heads, "", "Rapat koordinasi provinsi.")).StatusCode);
    }

    [Theory]
    [InlineData("csv", "text/csv")]
    [InlineData("pdf", "application/pdf")]
    public async Task A_register_of_relations_is_answered_as_a_file_with_the_reason_on_it(string format, string type)
    {
        var register = both.Direct;
        await new Network.NetworkWorld(register).FoundationAsync(name: "Yayasan Mawar Putih");
        await using var site = await SiteAsync(register, await register.People.OfficerAsync("33"));

        var answer = await SendAsync(site, "", "Rapat koordinasi provinsi.", address: "/relations/export/file?list=foundation&q=mawar", format: format);

        Assert.Equal((HttpStatusCode.OK, type, "attachment"), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType, answer.Content.Headers.ContentDisposition!.DispositionType));
        if (format == "csv")
        {
            var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            Assert.Contains("Yayasan Mawar Putih", text, StringComparison.Ordinal);
            Assert.Contains("Alasan: Rapat koordinasi provinsi.", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_list_of_relations_without_a_reason_of_another_site_or_role_is_not_answered()
    {
        const string address = "/relations/export/file?list=supporter&q=x";
        await using var site = await SiteAsync(both.Direct, await both.Direct.People.OfficerAsync("33"));
        Assert.Equal("/relations/export?list=supporter&q=x&wrong=reason", (await SendAsync(site, "", "singkat", address: address)).Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.BadRequest, (await SendAsync(site, "", "Rapat koordinasi provinsi.", withToken: false, address: address)).StatusCode);

        var institution = await both.Direct.InstitutionAsync();
        await using var staff = await SiteAsync(both.Direct, await both.Direct.People.StaffAsync(institution));
        Assert.Equal(HttpStatusCode.Forbidden, (await SendAsync(staff, "", "Rapat koordinasi provinsi.", address: address)).StatusCode);
        await using var heads = await SiteAsync(both.Direct, await both.Direct.People.HeadAsync(institution));
        Assert.Equal(HttpStatusCode.NotFound, (await SendAsync(heads, "", "Rapat koordinasi provinsi.", address: "/relations/export/file?list=conflicts")).StatusCode);
    }

    private static Task<HttpResponseMessage> SendAsync(WebApplication site, string query, string reason, bool withToken = true, string address = "/institutions/export/file", string format = "csv") =>
        site.PostAsync(
            address, new Dictionary<string, string> { ["query"] = query, ["reason"] = reason, ["format"] = format }, withToken, TestContext.Current.CancellationToken);

    private static async Task<WebApplication> SiteAsync(RegisterWorld register, Actor actor)
    {
        await register.World.Get<IKeyRing>().CreateAsync([new Subject(SubjectKind.Staff, actor.AccountId)], TestContext.Current.CancellationToken);
        return await SiteOfOne.StartAsync(
            register.World, actor, services => services.FromWorld<ExportInstitutions>(register.World).FromWorld<ExportRelations>(register.World),
            new GovernmentModule().Map, TestContext.Current.CancellationToken);
    }
}
