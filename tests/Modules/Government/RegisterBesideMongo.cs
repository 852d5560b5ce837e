using MerajutASA.Infrastructure.Tests.Documents.Engine;
using MerajutASA.Testing.World;
using Xunit;

namespace MerajutASA.Modules.Government.Tests;

/// <summary>A register beside a MongoDB of its own, which a test may end.</summary>
/// <param name="database">Its database there.</param>
public abstract class RegisterBesideMongo(string database) : IAsyncLifetime
{
    internal EmbeddedEngine Engine { get; private set; } = null!;

    internal RegisterWorld Register { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Engine = await EmbeddedEngine.StartAsync();
        Register = await RegisterWorld.CreateAsync(more: (services, _) =>
            services.AddDocumentsAt(Engine.ConnectionString.Replace("/?", $"/{database}?authSource=admin&", StringComparison.Ordinal)));
    }

    public async ValueTask DisposeAsync()
    {
        await Register.DisposeAsync();
        await Engine.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
