using System.Net;
using MerajutASA.Portal.Tests.Sample;
using Microsoft.AspNetCore.Builder;
using Xunit;

namespace MerajutASA.Portal.Tests.Http;

/// <summary>What the portal does only outside development, behind a proxy that speaks HTTPS.</summary>
public sealed class ProductionTests : IAsyncLifetime
{
    private WebApplication? portal;

    private HttpClient client = new();

    public async ValueTask InitializeAsync()
    {
        portal = await SamplePortal.CreateAsync("http://127.0.0.1:0", environment: "Production");
        await portal.StartAsync();
        client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = new Uri(portal.Urls.Single()) };
        client.DefaultRequestHeaders.Host = "portal.example";
        client.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        if (portal is not null)
            await portal.DisposeAsync();
    }

    [Fact]
    public async Task A_browser_is_told_to_come_back_by_HTTPS_only() =>
        Assert.Contains("max-age=", Assert.Single((await client.GetAsync("/")).Headers.GetValues("Strict-Transport-Security")), StringComparison.Ordinal);

    [Fact]
    public async Task Cookies_belong_to_this_host_and_to_HTTPS() =>
        Assert.All((await client.GetAsync("/")).Headers.GetValues("Set-Cookie"), cookie =>
        {
            Assert.StartsWith("__Host-", cookie, StringComparison.Ordinal);
            Assert.Contains("secure", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        });

    [Fact]
    public async Task A_form_without_its_token_is_refused_and_says_that_nothing_changed()
    {
        var answer = await client.PostAsync("/", new FormUrlEncodedContent([new("_handler", "none")]));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("Tidak ada yang berubah", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
