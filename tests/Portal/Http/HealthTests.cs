using System.Net;
using System.Text.Json;
using MerajutASA.Portal.Http;
using MerajutASA.Portal.Tests.Sample;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Xunit;

namespace MerajutASA.Portal.Tests.Http;

public sealed class HealthTests
{
    [Theory]
    [InlineData("/health/live", "postgres", HttpStatusCode.OK)]
    [InlineData("/health/ready", "postgres", HttpStatusCode.ServiceUnavailable)]
    [InlineData("/health/ready", "redis", HttpStatusCode.OK)]
    [InlineData("/health/ready", "", HttpStatusCode.OK)]
    public async Task The_portal_is_ready_when_what_cases_need_answers(string path, string down, HttpStatusCode status)
    {
        await using var portal = await StartAsync(down);
        using var client = new HttpClient { BaseAddress = new Uri(portal.Urls.Single()) };

        Assert.Equal(status, (await client.GetAsync(path)).StatusCode);
    }

    [Fact]
    public async Task Parts_are_told_by_name_and_state_and_nothing_else()
    {
        await using var portal = await StartAsync("redis");
        using var client = new HttpClient { BaseAddress = new Uri(portal.Urls.Single()) };
        var text = await (await client.GetAsync("/health/parts")).Content.ReadAsStringAsync();
        var parts = JsonDocument.Parse(text).RootElement.GetProperty("parts");

        Assert.Equal("Healthy", parts.GetProperty("postgres").GetProperty("state").GetString());
        Assert.Equal("Unhealthy", parts.GetProperty("redis").GetProperty("state").GetString());
        Assert.DoesNotContain("secret", text, StringComparison.OrdinalIgnoreCase);
    }

    private static async Task<WebApplication> StartAsync(string down)
    {
        var portal = await SamplePortal.CreateAsync("http://127.0.0.1:0", builder => builder.Services.Configure<HealthCheckServiceOptions>(options =>
        {
            options.Registrations.Clear();
            options.Registrations.Add(Check("postgres", Health.Ready));
            options.Registrations.Add(Check("redis"));
        }));
        await portal.StartAsync();
        return portal;

        HealthCheckRegistration Check(string name, params string[] tags) => new(
            name, new SampleCheck(name == down), HealthStatus.Unhealthy, tags);
    }
}
