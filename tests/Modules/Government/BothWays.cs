using Xunit;

namespace MerajutASA.Modules.Government.Tests;

/// <summary>One register reached directly and one through pgBouncer, shared by a class of tests that each bring institutions of their own.</summary>
public sealed class BothWays : IAsyncLifetime
{
    private readonly List<RegisterWorld> _worlds = [];

    public static TheoryData<bool> Ways { get; } = [false, true];

    public RegisterWorld Direct => _worlds[0];

    public RegisterWorld Of(bool pooled) => _worlds[pooled ? 1 : 0];

    public async ValueTask InitializeAsync()
    {
        foreach (var pooled in new[] { false, true })
            _worlds.Add(await RegisterWorld.CreateAsync(pooled));
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var world in _worlds)
            await world.DisposeAsync();
    }
}
