using System.Net;
using System.Text;
using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Accounts;
using MerajutASA.Infrastructure.Encryption;
using MerajutASA.Modules.Children.Forms;
using MerajutASA.Modules.Children.Reports;
using MerajutASA.Modules.Children.Tests.Facts;
using MerajutASA.Modules.Children.Tests.Openings;
using MerajutASA.Modules.Children.Tests.Setting;
using MerajutASA.Modules.Government.Contracts;
using MerajutASA.Testing.Site;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace MerajutASA.Modules.Children.Tests.Reports;

/// <summary>The file of a report over HTTP.</summary>
public sealed class ReportFileTests(FactsWorld world) : IClassFixture<FactsWorld>
{
    private const string Why = "Rapat tahunan yayasan.";
    private const string Days = "&from=2025-01-01&to=2025-12-31";

    [Theory]
    [InlineData("outcomes"), InlineData("flows"), InlineData("survival"), InlineData("map"), InlineData("institutions"), InlineData("openings")]
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
        await new CountedOpenings(world).PutAsync(place.Institution, place.Region);
        var facts = new ReportFacts(world);
        await facts.CaseAsync(place.Institution, place.Region, [(1, "2025-02-01"), (2, "2025-03-01"), (5, "2025-04-01"), (6, "2025-10-01")]);
        await facts.CaseAsync(place.Institution, place.Region, [(1, "2025-05-01"), (2, "2025-06-01")]);
        return place;
    }

    private static Task<HttpResponseMessage> SendAsync(WebApplication site, string query, string reason, string format, bool withToken = true) =>
        site.PostAsync($"/reports/export/file{query}", new Dictionary<string, string> { ["reason"] = reason, ["format"] = format }, withToken, TestContext.Current.CancellationToken);

    private async Task<WebApplication> SiteAsync(Actor actor)
    {
        await world.Children.World.Get<IKeyRing>().CreateAsync([new Subject(SubjectKind.Staff, actor.AccountId)], TestContext.Current.CancellationToken);
        return await SiteOfOne.StartAsync(
            world.Children.World, actor,
            services => services.AddSingleton<IInstitutions>(world.Children.Institutions).AddSingleton<IPeople>(world.Children.Names)
                .AddScoped<CaseWords>().AddScoped<ReportPapers>().FromWorld<ExportReportHandler>(world.Children.World),
            ReportDownloads.Map, TestContext.Current.CancellationToken);
    }
}
