using MerajutASA.Infrastructure.Encryption;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Infrastructure.Tests.Gate.Probe;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace MerajutASA.Infrastructure.Tests.Gate;

/// <summary>A second portal process on the same databases, whose line to main, or to the keys, is the test's to break.</summary>
internal sealed class CutWorld(ServiceProvider services) : IAsyncDisposable
{
    public UnitOfWork<ProbeDb> Work => services.GetRequiredService<UnitOfWork<ProbeDb>>();

    public static Task<CutWorld> CreateAsync(GateWorld gate, string main, IKeyRing? keys = null)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("ConnectionStrings:main-children", main)]).Build();
        var services = new ServiceCollection().AddLogging().AddSingleton<IConfiguration>(configuration).AddSingleton(TimeProvider.System);
        services.AddSingleton(keys ?? gate.World.Get<IKeyRing>());
        new ProbeModule().Add(services, configuration);
        return Task.FromResult(new CutWorld(services.BuildServiceProvider()));
    }

    public ValueTask DisposeAsync() => services.DisposeAsync();
}
