using System.Collections.Concurrent;
using MerajutASA.ClickHouseHost.Engine;

namespace MerajutASA.ClickHouseHost.Http;

/// <summary>Lets only so many statements run at a time, and each query id once.</summary>
internal sealed class RunningStatements : IDisposable
{
    private readonly SemaphoreSlim _turns = new(HostLimits.RunningStatements);
    private readonly ConcurrentDictionary<string, bool> _ids = new(StringComparer.Ordinal);

    /// <summary>Waits for a turn; disposing what is returned passes it on.</summary>
    public async Task<IDisposable> EnterAsync(string queryId, CancellationToken cancel)
    {
        if (!_ids.TryAdd(queryId, true))
            throw EngineException.Refuse(ErrorCode.QueryWithSameIdIsAlreadyRunning, $"Query with id = {queryId} is already running");

        var entered = false;
        try
        {
            entered = await _turns.WaitAsync(HostLimits.TurnWait, cancel);
        }
        finally
        {
            if (!entered)
                _ids.TryRemove(queryId, out _);
        }

        return entered
            ? new Turn(this, queryId)
            : throw EngineException.Refuse(ErrorCode.TooManySimultaneousQueries, "Too many simultaneous queries");
    }

    public void Dispose() => _turns.Dispose();

    private sealed class Turn(RunningStatements owner, string queryId) : IDisposable
    {
        public void Dispose()
        {
            owner._ids.TryRemove(queryId, out _);
            owner._turns.Release();
        }
    }
}
