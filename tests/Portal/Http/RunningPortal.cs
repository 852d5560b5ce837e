using MerajutASA.Portal.Composition;
using MerajutASA.Portal.Tests.Http;
using MerajutASA.Portal.Tests.Sample;
using Microsoft.AspNetCore.Builder;
using Serilog;
using Xunit;

[assembly: AssemblyFixture(typeof(RunningPortal))]

namespace MerajutASA.Portal.Tests.Http;

/// <summary>The composed portal at a real address, once for all tests, and what it logs.</summary>
public sealed class RunningPortal : IAsyncLifetime
{
    private WebApplication? portal;

    public LogLines Log { get; } = new();

    public Uri Address { get; private set; } = default!;

    public async ValueTask InitializeAsync()
    {
        portal = await SamplePortal.CreateAsync("http://127.0.0.1:0", builder => builder.Services.AddSerilog(log => log
            .ForPortal(builder.Configuration).WriteTo.Sink(Log), preserveStaticLogger: true));
        await portal.StartAsync();
        Address = new Uri(portal.Urls.Single());
    }

    public async ValueTask DisposeAsync()
    {
        if (portal is not null)
            await portal.DisposeAsync();
    }

    /// <summary>A browser without a page: it keeps no cookies but those given and follows nothing.</summary>
    public HttpClient As(string? role, string language = "id")
    {
        var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = Address };
        var cookies = role is null ? "" : $"{SampleSignIn.Cookie}={role}; ";
        client.DefaultRequestHeaders.Add("Cookie", cookies + (language == "en" ? "ma-language=c=en-GB|uic=en" : "ma-language=c=id-ID|uic=id"));
        return client;
    }

    public HttpClient Anybody() => new(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = Address };
}
