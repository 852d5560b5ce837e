using MerajutASA.Infrastructure.Access;
using MerajutASA.Portal.Composition;
using MerajutASA.Portal.Seeding;
using MerajutASA.Testing.Servers;
using MerajutASA.Testing.World;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Xunit;

namespace MerajutASA.EndToEnd.Tests.Setting;

/// <summary>The portal as people reach it: real stores, made-up people and children, and one browser for all journeys.</summary>
public sealed class PortalFixture : IAsyncLifetime
{
    private readonly Dictionary<string, Authenticator> _authenticators = [];
    private readonly Dictionary<string, string> _sessions = [];
    private PortalWorld _world = default!;
    private WebApplication _portal = default!;
    private IPlaywright _playwright = default!;
    private IBrowser _browser = default!;
    private PeopleFile _people = default!;

    /// <summary>localhost, as ./merajut up prints it.</summary>
    public string Address { get; } = $"http://localhost:{FreePort.Find()}";

    public PortalWorld World => _world;

    public Task StopRelayAsync() => PortalWorld.StopRelayAsync(_portal.Services);

    public Task StartRelayAsync() => PortalWorld.StartRelayAsync(_portal.Services);

    public async ValueTask InitializeAsync()
    {
        _world = await PortalWorld.CreateAsync(await Engines.PrepareAsync(), apart: true);
        _people = PeopleFile.Read(_world.Home);
        _portal = await PortalApp.CreateAsync(
            ["--environment=Development", $"--urls={Address}", $"--Merajut:SignIn:PublicAddress={Address}", "--Serilog:MinimumLevel:Default=Warning", .. _world.Arguments],
            builder =>
            {
                PortalWorld.AddRelay(builder.Services, builder.Configuration);
                builder.Services.AddSingleton(_people).AddScoped<PeopleSeeder>().AddScoped<OpenAccountWork>().AddScoped<DevelopmentSeed>();
            });
        await _portal.StartAsync();
        await SeedAsync();
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            // Distributions install it under different names; ./merajut test looks for it.
            ExecutablePath = Environment.GetEnvironmentVariable("MERAJUT_CHROMIUM") is { Length: > 0 } found ? found : "/usr/bin/chromium",
            Args =
            [
                "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                "--disable-background-networking", "--disable-component-update", "--disable-sync",
            ],
        });
    }

    /// <summary>Somebody who has not signed in.</summary>
    public Task<Tab> VisitAsync(int width = 1280, string? session = null) => Tab.OpenAsync(_browser, new()
    {
        BaseURL = Address,
        StorageState = session,
        Locale = "id-ID",
        TimezoneId = "Asia/Jakarta",
        ReducedMotion = ReducedMotion.Reduce,
        ViewportSize = new() { Width = width, Height = width < 600 ? 844 : 900 },
    });

    /// <summary>Signs in at the door, by password and code.</summary>
    public async Task<Tab> SignInAsync(string email)
    {
        var tab = await VisitAsync();
        await new SignInDoor(tab).EnterAsync(email, PasswordOf(email), AuthenticatorOf(email));
        return tab;
    }

    /// <summary>As somebody who signed in before, at the door the first time.</summary>
    public async Task<Tab> AsAsync(string email, int width = 1280)
    {
        if (!_sessions.TryGetValue(email, out var session))
        {
            await using var first = await SignInAsync(email);
            _sessions[email] = session = await first.CookiesAsync();
        }

        return await VisitAsync(width, session);
    }

    public string PasswordOf(string email) => _people.Find(email)!.Password;

    public string NameOf(string email) => _people.Find(email)!.Name;

    internal Authenticator AuthenticatorOf(string email) => _authenticators.TryGetValue(email, out var known)
        ? known
        : _authenticators[email] = Authenticator.JustEnrolled(_people.Find(email)!.TotpKey!);

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
        if (_portal is not null)
        {
            await _portal.StopAsync();
            await _portal.DisposeAsync();
        }

        if (_world is not null)
            await _world.DisposeAsync();
    }

    private async Task SeedAsync()
    {
        await using var scope = _portal.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<DevelopmentSeed>().RunAsync(institutionCount: 6, childCount: 48, _ => { }, CancellationToken.None);
        var people = scope.ServiceProvider.GetRequiredService<PeopleSeeder>();
        var administrator = await people.EnsureAsync(null, "admin2@merajut.test", "Wayan Sudarma", Role.Administrator, "MerajutASA");
        await people.EnsureAsync(administrator, Who.FarOfficer, "Yohana Rumbiak", Role.SocialOfficer, "Papua", region: "91");
        var national = await people.EnsureAsync(administrator, "pusat2@merajut.test", "Hasan Basri", Role.SocialOfficer, "Indonesia", region: "");
        await RelationsOfOfficer.EnterAsync(scope.ServiceProvider, national, _people.Find(Who.Officer)!.Region!);
    }
}
