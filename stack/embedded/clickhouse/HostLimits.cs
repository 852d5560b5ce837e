namespace MerajutASA.ClickHouseHost;

/// <summary>What one host spends at most. Sized for a development machine or a small institution, not for a cluster.</summary>
internal static class HostLimits
{
    /// <summary>Statements that run at the same time; further ones wait.</summary>
    public const int RunningStatements = 8;

    /// <summary>How long a statement waits for its turn.</summary>
    public static readonly TimeSpan TurnWait = TimeSpan.FromSeconds(30);

    /// <summary>Sessions held open at the same time, each with a connection of its own.</summary>
    public const int Sessions = 32;

    /// <summary>The longest time-out that a session may ask for, as in ClickHouse itself.</summary>
    public static readonly TimeSpan SessionTimeout = TimeSpan.FromHours(1);

    /// <summary>The longest statement, without the data of an INSERT.</summary>
    public const int StatementBytes = 1 << 20;

    /// <summary>The longest body, both as sent and once decompressed.</summary>
    public const long BodyBytes = 1L << 30;

    /// <summary>Memory of one statement.</summary>
    public const long StatementMemoryBytes = 1L << 30;

    /// <summary>Memory of all statements together.</summary>
    public const long EngineMemoryBytes = 2L << 30;

    /// <summary>The largest answer in a format that cannot be streamed.</summary>
    public const long BufferedResultBytes = 256L << 20;

    /// <summary>How long a statement may run.</summary>
    public static readonly TimeSpan StatementTime = TimeSpan.FromMinutes(5);

    /// <summary>How long running statements may go on after the host was told to stop.</summary>
    public static readonly TimeSpan Farewell = TimeSpan.FromSeconds(5);
}
