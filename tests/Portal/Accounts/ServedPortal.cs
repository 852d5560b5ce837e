using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Accounts.Life;
using MerajutASA.Infrastructure.Accounts.SignIn;
using MerajutASA.Infrastructure.Regions;
using MerajutASA.Portal.Composition;
using MerajutASA.Testing.World;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace MerajutASA.Portal.Tests.Accounts;

/// <summary>The whole portal at a real address, on migrated databases of its own. It may be stopped and started again on the same ones.</summary>
public class ServedPortal : IAsyncLifetime
{
    private World? _world;
    private WebApplication? _app;

    public World World => _world ?? throw new InvalidOperationException("Not started.");

    private WebApplication App => _app ?? throw new InvalidOperationException("Not started.");

    public Uri Address => new(App.Urls.Single());

    protected virtual string Environment => "Development";

    public virtual async ValueTask InitializeAsync()
    {
        _world = await World.CreateAsync();
        _app = await ServeAsync("http://127.0.0.1:0");
    }

    public async Task RestartAsync()
    {
        var address = App.Urls.Single();
        await StopAsync();
        _app = await ServeAsync(address);
    }

    /// <summary>Runs with services of one scope of the portal.</summary>
    public async Task<TResult> WithAsync<TService, TResult>(Func<TService, Task<TResult>> act)
        where TService : notnull
    {
        await using var scope = App.Services.CreateAsyncScope();
        return await act(scope.ServiceProvider.GetRequiredService<TService>());
    }

    /// <summary>A first administrator's invitation.</summary>
    public async Task<string> InviteAdministratorAsync(string email) =>
        (await WithAsync<CreateAdministrator, Outcome<IssuedCode>>(create => create.RunAsync("Administrator Satu", email))).Value.Code;

    public virtual async ValueTask DisposeAsync()
    {
        await StopAsync();
        if (_world is not null)
            await _world.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private async Task StopAsync()
    {
        if (_app is null)
            return;
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    /// <summary>Another portal on the same databases, as after a deployment.</summary>
    protected async Task<WebApplication> ServeAsync(string address)
    {
        var settings = World.Get<IConfiguration>().AsEnumerable().Where(pair => pair.Value is not null).Select(pair => $"--{pair.Key}={pair.Value}");
        // Redis is not asked for by anything here.
        var app = await PortalApp.CreateAsync([$"--urls={address}", $"--environment={Environment}", "--ConnectionStrings:redis=127.0.0.1:1,user=nobody,password=none", .. settings], builder =>
        {
            builder.Services.AddSingleton(new RegionCatalog(LoadedRegions.TreeAsync));
            builder.Services.PostConfigure<PasswordHasherOptions>(options => options.IterationCount = 1_000);
            builder.Services.PostConfigure<SignInSettings>(options => options.AddressFailures = 1_000);
        });
        await app.StartAsync();
        return app;
    }
}
