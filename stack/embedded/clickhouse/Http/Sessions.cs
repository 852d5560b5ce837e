using MerajutASA.ClickHouseHost.Engine;

namespace MerajutASA.ClickHouseHost.Http;

/// <summary>The open sessions. A writer's only: a reader's connection is <c>readonly</c> and has nothing to remember.</summary>
internal sealed class Sessions : IDisposable
{
    private static readonly TimeSpan Sweep = TimeSpan.FromSeconds(1);
    private readonly ChdbEngine _engine;
    private readonly TimeProvider _clock;
    private readonly ITimer _sweeping;
    private readonly Dictionary<string, Session> _open = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();

    public Sessions(ChdbEngine engine, TimeProvider clock)
    {
        (_engine, _clock) = (engine, clock);
        _sweeping = clock.CreateTimer(_ => Expire(), null, Sweep, Sweep);
    }

    /// <summary>Takes the session for one statement; <see cref="Return"/> gives it back.</summary>
    public Session Take(SessionRequest request)
    {
        Expire();
        lock (_gate)
        {
            if (_open.TryGetValue(request.Id, out var session))
            {
                if (session.IsBusy)
                    throw EngineException.Refuse(ErrorCode.SessionIsLocked, $"Session {request.Id} is locked by a concurrent client");
            }
            else
            {
                session = Create(request);
            }

            session.IsBusy = true;
            return session;
        }
    }

    /// <summary>Gives the session back; its time begins anew.</summary>
    public void Return(Session session, TimeSpan timeout)
    {
        lock (_gate)
        {
            session.IsBusy = false;
            session.Ends = _clock.GetUtcNow() + timeout;
        }
    }

    public void Dispose()
    {
        _sweeping.Dispose();
        lock (_gate)
        {
            foreach (var session in _open.Values)
                session.Dispose();
            _open.Clear();
        }
    }

    private Session Create(SessionRequest request)
    {
        if (request.MustExist)
            throw EngineException.Refuse(ErrorCode.SessionNotFound, $"Session {request.Id} not found");
        if (_open.Count >= HostLimits.Sessions)
            throw EngineException.Refuse(ErrorCode.TooManySimultaneousQueries, "Too many open sessions");
        return _open[request.Id] = new Session(request.Id, _engine.Open());
    }

    private void Expire()
    {
        var now = _clock.GetUtcNow();
        lock (_gate)
        {
            foreach (var session in _open.Values.Where(session => !session.IsBusy && session.Ends <= now).ToList())
            {
                _open.Remove(session.Id);
                session.Dispose();
            }
        }
    }
}
