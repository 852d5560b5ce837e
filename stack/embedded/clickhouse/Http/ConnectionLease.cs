using MerajutASA.ClickHouseHost.Engine;
using MerajutASA.ClickHouseHost.Queries;

namespace MerajutASA.ClickHouseHost.Http;

/// <summary>The connection of one statement: a fresh one, or that of the session.</summary>
internal sealed class ConnectionLease : IDisposable
{
    private readonly Sessions _sessions;
    private readonly QueryRequest _query;
    private readonly Session? _session;
    private string? _restore;

    public ConnectionLease(ChdbEngine engine, Sessions sessions, QueryRequest query, Role role)
    {
        (_sessions, _query) = (sessions, query);
        _session = role == Role.Writer && query.Session is not null ? sessions.Take(query.Session) : null;
        Connection = _session?.Connection ?? engine.Open();
    }

    public EngineConnection Connection { get; }

    /// <summary>Makes the connection ready for the statement.</summary>
    public void Prepare(string mark, bool mayWrite, bool held)
    {
        if (_query.Database.Length > 0)
            Connection.Execute($"USE {Sql.Identifier(_query.Database)}");
        if (_session is not null)
            _restore = ConnectionSettings.Restore(Connection, _query);
        Connection.Execute(ConnectionSettings.Assign(_query, mark, readOnly: !mayWrite && _session is null, held));
    }

    public void Dispose()
    {
        if (_session is null)
        {
            Connection.Dispose();
            return;
        }

        try
        {
            if (_restore is not null)
                Connection.Execute(_restore);
        }
        finally
        {
            _sessions.Return(_session, _query.Session!.Timeout);
        }
    }
}
