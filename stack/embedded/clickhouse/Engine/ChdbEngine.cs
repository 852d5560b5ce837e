using System.Text;
using System.Text.Json;
using MerajutASA.ClickHouseHost.Queries;

namespace MerajutASA.ClickHouseHost.Engine;

/// <summary>The engine in this process. It starts once; closing its last connection would end it, so one is always held.</summary>
internal sealed class ChdbEngine : IDisposable
{
    private readonly DataFolder _folder;
    private readonly EngineConnection _control;
    private readonly Lock _controlGate = new();

    private ChdbEngine(DataFolder folder, EngineConnection control)
    {
        _folder = folder;
        _control = control;
        Version = Ask("SELECT version()").Single();
        TimeZone = Ask("SELECT timezone()").Single();
        TableFunctions = Ask("SELECT name FROM system.table_functions").ToHashSet(StringComparer.OrdinalIgnoreCase);
    }

    public string Version { get; }

    public string TimeZone { get; }

    /// <summary>Every table function that the engine knows.</summary>
    public IReadOnlySet<string> TableFunctions { get; }

    /// <summary>Loads the library and opens the data folder.</summary>
    public static ChdbEngine Start(DataFolder folder, string library)
    {
        if (!File.Exists(library))
            throw new StartRefusedException($"the ClickHouse library is not at {library}; 'npm ci' beside this project's package.json brings it");

        NativeMethods.Load(library);
        SignalHandlers.Keep();
        var control = EngineConnection.Open([.. EngineConfiguration.Connection(folder), $"--config-file={EngineConfiguration.Write(folder)}"])
            ?? throw new StartRefusedException($"the ClickHouse engine could not open {folder.Store}; what it says stands above");
        SignalHandlers.Prove();
        return new ChdbEngine(folder, control);
    }

    /// <summary>Opens a connection; it takes about 0.2 ms, so each request has a fresh one and nothing leaks from one to another.</summary>
    public EngineConnection Open() =>
        EngineConnection.Open(EngineConfiguration.Connection(_folder))
        ?? throw EngineException.From("The engine opens no further connection");

    /// <summary>Stops the statement that carries the mark, if it runs.</summary>
    public void Kill(string mark)
    {
        lock (_controlGate)
            _control.Execute($"KILL QUERY WHERE startsWith(Settings['log_comment'], '{mark}') ASYNC");
    }

    public void Dispose() => _control.Dispose();

    private List<string> Ask(string sql)
    {
        using var result = _control.Run(Sql.From(sql), "JSONCompactEachRow", QueryParameters.None);
        return Encoding.UTF8.GetString(result.Bytes)
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(row => JsonSerializer.Deserialize<string[]>(row)![0])
            .ToList();
    }
}
