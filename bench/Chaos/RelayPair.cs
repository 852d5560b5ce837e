using MerajutASA.Bench.Measuring;

namespace MerajutASA.Bench.Chaos;

/// <summary>Two relays: the first is at work, the second waits to take over.</summary>
internal sealed class RelayPair : IAsyncDisposable
{
    private readonly List<RelayProcess> _relays = [RelayProcess.Start("relay")];

    public int First => _relays[0].Id;

    public void StartSecond() => _relays.Add(RelayProcess.Start("relay"));

    /// <summary>Ends the one that is at work, and starts another that waits.</summary>
    public async Task KillFirstAsync()
    {
        await _relays[0].DisposeAsync();
        _relays.RemoveAt(0);
        StartSecond();
    }

    /// <summary>The one that waited has taken over.</summary>
    public void Swap() => _relays.Reverse();

    public async ValueTask DisposeAsync()
    {
        foreach (var relay in _relays)
            await relay.DisposeAsync();
    }
}
