using System.Net;
using System.Security.Claims;
using System.Text;
using System.Text.Encodings.Web;
using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Accounts;
using MerajutASA.Infrastructure.Encryption;
using MerajutASA.Infrastructure.Regions;
using MerajutASA.Modules.Children.Forms;
using MerajutASA.Modules.Children.Reports;
using MerajutASA.Modules.Children.Tests.Facts;
using MerajutASA.Modules.Children.Tests.Setting;
using MerajutASA.Modules.Government.Contracts;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Xunit;

namespace MerajutASA.Modules.Children.Tests.Reports;

/// <summary>The file of a report over HTTP.</summary>
public sealed class ReportFileTests(FactsWorld world) : IClassFixture<FactsWorld>
{
    private const string Why = "Rapat tahunan yayasan.";
    private const string Days = "&from=2025-01-01&to=2025-12-31";

    [Theory]
    [InlineData("outcomes"), InlineData("flows"), InlineData("survival"), InlineData("map"), InlineData("institutions")]
    public async Task An_officer_with_a_reason_gets_each_report_in_each_form(string report)
    {
        var place = await FilledAsync("LKSA Kenanga");
        await using var site = await SiteAsync(await world.Children.People.OfficerAsync("33"));

        foreach (var (format, kind, beginning) in new[] { ("pdf", "application/pdf", "%PDF-"), ("png", "image/png", "PNG"), ("csv", "text/csv", "Terbatas") })
        {
            var answer = await SendAsync(site, $"?report={report}{Days}&institution={place.Institution}", Why, format);

            Assert.Equal((HttpStatusCode.OK, kind, "attachment"), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType, answer.Content.Headers.ContentDisposition!.DispositionType));
            var bytes = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
            Assert.Contains(beginning, Encoding.UTF8.GetString(bytes)[..40], StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_tables_say_who_why_of_what_and_what_was_counted()
    {
        var place = await FilledAsync("=cmd|' /C calc'!A0");
        await using var site = await SiteAsync(await world.Children.People.OfficerAsync("33"));

        var text = await (await SendAsync(site, $"?report=institutions{Days}&institution={place.Institution}", Why, "csv")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Contains(Why, text, StringComparison.Ordinal);
        Assert.Contains("Cakupan: =cmd", text, StringComparison.Ordinal);
        Assert.Contains("1 Jan 2025 sampai 31 Des 2025", text, StringComparison.Ordinal);
        Assert.Contains("'=cmd", text, StringComparison.Ordinal);
        Assert.Contains(";2;1;0,5;", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_reason_or_with_days_that_cannot_be_the_form_comes_back_with_its_filters()
    {
        var place = await FilledAsync("LKSA Anggrek");
        await using var site = await SiteAsync(place.Head);

        var reasonless = await SendAsync(site, "?report=flows&sex=male", " ", "pdf");
        var backwards = await SendAsync(site, "?report=flows&from=2025-02-02&to=2025-01-01", Why, "pdf");

        Assert.Equal("/reports/export?report=flows&sex=male&wrong=reason", reasonless.Headers.Location!.OriginalString);
        Assert.Equal("/reports/export?report=flows&from=2025-02-02&to=2025-01-01&wrong=period", backwards.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task A_form_of_another_site_another_role_and_a_report_of_others_get_nothing()
    {
        var place = await FilledAsync("LKSA Mawar");
        await using var heads = await SiteAsync(place.Head);
        await using var administrators = await SiteAsync(await world.Children.People.AdministratorAsync());

        Assert.Equal(HttpStatusCode.BadRequest, (await SendAsync(heads, "?report=flows", Why, "pdf", withToken: false)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await SendAsync(heads, "?report=map", Why, "pdf")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await SendAsync(administrators, "?report=flows", Why, "pdf")).StatusCode);
    }

    private async Task<Place> FilledAsync(string name)
    {
        var place = await world.Children.PlaceAsync();
        world.Children.Institutions.Scopes.Add(new InstitutionScope(place.Institution, place.Region, InstitutionState.Active, 1));
        world.Children.Institutions.Names[place.Institution] = name;
        var facts = new ReportFacts(world);
        await facts.CaseAsync(place.Institution, place.Region, [(1, "2025-02-01"), (2, "2025-03-01"), (5, "2025-04-01"), (6, "2025-10-01")]);
        await facts.CaseAsync(place.Institution, place.Region, [(1, "2025-05-01"), (2, "2025-06-01")]);
        return place;
    }

    private static async Task<HttpResponseMessage> SendAsync(WebApplication site, string query, string reason, string format, bool withToken = true)
    {
        using var handler = new HttpClientHandler { AllowAutoRedirect = false };
        using var client = new HttpClient(handler) { BaseAddress = new Uri(site.Urls.First()) };
        var fields = new Dictionary<string, string> { ["reason"] = reason, ["format"] = format };
        if (withToken)
            fields["__RequestVerificationToken"] = await client.GetStringAsync("/token", TestContext.Current.CancellationToken);
        else
            await client.GetStringAsync("/token", TestContext.Current.CancellationToken);
        using var form = new FormUrlEncodedContent(fields);
        return await client.PostAsync($"/reports/export/file{query}", form, TestContext.Current.CancellationToken);
    }

    private async Task<WebApplication> SiteAsync(Actor actor)
    {
        await world.Children.World.Get<IKeyRing>().CreateAsync([new Subject(SubjectKind.Staff, actor.AccountId)], TestContext.Current.CancellationToken);
        var builder = WebApplication.CreateSlimBuilder(["--urls=http://127.0.0.1:0"]);
        builder.Logging.ClearProviders();
        builder.Services.AddLocalization();
        builder.Services.AddAntiforgery();
        builder.Services.AddAuthorization();
        builder.Services.AddAuthentication("known").AddScheme<AuthenticationSchemeOptions, Known>("known", null);
        builder.Services.AddSingleton(actor);
        builder.Services.AddSingleton<IActorSource, Source>();
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(world.Children.World.Get<RegionCatalog>());
        builder.Services.AddSingleton<IInstitutions>(world.Children.Institutions);
        builder.Services.AddSingleton<IPeople>(world.Children.Names);
        builder.Services.AddScoped<CaseWords>();
        builder.Services.AddScoped<ReportPapers>();
        builder.Services.AddScoped(_ => world.Children.World.Services.CreateScope().ServiceProvider.GetRequiredService<ExportReportHandler>());
        var site = builder.Build();
        site.UseAuthentication();
        site.UseAuthorization();
        site.UseAntiforgery();
        site.MapGet("/token", (HttpContext context, IAntiforgery antiforgery) => antiforgery.GetAndStoreTokens(context).RequestToken!);
        ReportDownloads.Map(site);
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
