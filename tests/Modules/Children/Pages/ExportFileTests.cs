using System.Net;
using System.Security.Claims;
using System.Text.Encodings.Web;
using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Encryption;
using MerajutASA.Infrastructure.Regions;
using MerajutASA.Modules.Children.Exports;
using MerajutASA.Modules.Children.Forms;
using MerajutASA.Modules.Children.Importing;
using MerajutASA.Modules.Children.Tests.Setting;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
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

    private static async Task<HttpResponseMessage> SendAsync(WebApplication site, string query, string reason, bool withToken = true)
    {
        using var handler = new HttpClientHandler { AllowAutoRedirect = false };
        using var client = new HttpClient(handler) { BaseAddress = new Uri(site.Urls.First()) };
        var token = await client.GetStringAsync("/token", TestContext.Current.CancellationToken);
        var fields = new Dictionary<string, string> { ["reason"] = reason };
        if (withToken)
            fields["__RequestVerificationToken"] = token;
        using var form = new FormUrlEncodedContent(fields);
        return await client.PostAsync($"/children/export/file{query}", form, TestContext.Current.CancellationToken);
    }

    private static async Task<WebApplication> SiteAsync(ChildrenWorld world, Actor actor)
    {
        await world.World.Get<IKeyRing>().CreateAsync([new Subject(SubjectKind.Staff, actor.AccountId)], TestContext.Current.CancellationToken);
        var builder = WebApplication.CreateSlimBuilder(["--urls=http://127.0.0.1:0"]);
        builder.Logging.ClearProviders();
        builder.Services.AddLocalization();
        builder.Services.AddAntiforgery();
        builder.Services.AddAuthorization();
        builder.Services.AddAuthentication("known").AddScheme<AuthenticationSchemeOptions, Known>("known", null);
        builder.Services.AddSingleton(actor);
        builder.Services.AddSingleton<IActorSource, Source>();
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(world.World.Get<RegionCatalog>());
        builder.Services.AddScoped<CaseWords>();
        builder.Services.AddScoped<ImportChoices>();
        builder.Services.AddScoped<SampleFile>();
        builder.Services.AddScoped(_ => world.World.Services.CreateScope().ServiceProvider.GetRequiredService<ExportChildrenHandler>());
        var site = builder.Build();
        site.UseAuthentication();
        site.UseAuthorization();
        site.UseAntiforgery();
        site.MapGet("/token", (HttpContext context, IAntiforgery antiforgery) => antiforgery.GetAndStoreTokens(context).RequestToken!);
        new ChildrenModule().Map(site);
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
