using System.Net;
using System.Security.Claims;
using System.Text.Encodings.Web;
using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Encryption;
using MerajutASA.Infrastructure.Regions;
using MerajutASA.Modules.Government.Contracts;
using MerajutASA.Modules.Government.Institutions.ExportInstitutions;
using MerajutASA.Modules.Government.Relations.ExportRelations;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
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

    private static async Task<HttpResponseMessage> SendAsync(WebApplication site, string query, string reason, bool withToken = true, string address = "/institutions/export/file", string format = "csv")
    {
        using var handler = new HttpClientHandler { AllowAutoRedirect = false };
        using var client = new HttpClient(handler) { BaseAddress = new Uri(site.Urls.First()) };
        var token = await client.GetStringAsync("/token", TestContext.Current.CancellationToken);
        var fields = new Dictionary<string, string> { ["query"] = query, ["reason"] = reason, ["format"] = format };
        if (withToken)
            fields["__RequestVerificationToken"] = token;
        using var form = new FormUrlEncodedContent(fields);
        return await client.PostAsync(address, form, TestContext.Current.CancellationToken);
    }

    private static async Task<WebApplication> SiteAsync(RegisterWorld register, Actor actor)
    {
        await register.World.Get<IKeyRing>().CreateAsync([new Subject(SubjectKind.Staff, actor.AccountId)], TestContext.Current.CancellationToken);
        var builder = WebApplication.CreateSlimBuilder(["--urls=http://127.0.0.1:0"]);
        builder.Logging.ClearProviders();
        builder.Services.AddLocalization();
        builder.Services.AddAntiforgery();
        builder.Services.AddAuthorization();
        builder.Services.AddAuthentication("known").AddScheme<AuthenticationSchemeOptions, Known>("known", null);
        builder.Services.AddSingleton(actor);
        builder.Services.AddSingleton<IActorSource, Source>();
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(register.World.Get<RegionCatalog>());
        builder.Services.AddScoped(_ => register.World.Services.CreateScope().ServiceProvider.GetRequiredService<ExportInstitutions>());
        builder.Services.AddScoped(_ => register.World.Services.CreateScope().ServiceProvider.GetRequiredService<ExportRelations>());
        var site = builder.Build();
        site.UseAuthentication();
        site.UseAuthorization();
        site.UseAntiforgery();
        site.MapGet("/token", (HttpContext context, IAntiforgery antiforgery) => antiforgery.GetAndStoreTokens(context).RequestToken!);
        new GovernmentModule().Map(site);
        await site.StartAsync(TestContext.Current.CancellationToken);
        return site;
    }

    private sealed class Source(Actor actor) : IActorSource
    {
        public Task<Actor?> FindAsync() => Task.FromResult<Actor?>(actor);
    }

    private sealed class Known(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory log, UrlEncoder encoder, Actor actor)
        : AuthenticationHandler<AuthenticationSchemeOptions>(options, log, encoder)
    {
        protected override Task<AuthenticateResult> HandleAuthenticateAsync()
        {
            var user = new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.Name, "x"), new Claim(ClaimTypes.Role, actor.Role.Stored())], "known"));
            return Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(user, "known")));
        }
    }
}
