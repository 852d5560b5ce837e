using MerajutASA.ClickHouseHost.Engine;

namespace MerajutASA.ClickHouseHost.Http;

/// <summary>A session: one connection whose temporary tables and settings outlive a request.</summary>
internal sealed class Session(string id, EngineConnection connection) : IDisposable
{
    public string Id => id;

    public EngineConnection Connection => connection;

    /// <summary>A session runs one statement at a time.</summary>
    public bool IsBusy { get; set; }

    /// <summary>When it ends unless it is used again.</summary>
    public DateTimeOffset Ends { get; set; }

    public void Dispose() => connection.Dispose();
}
