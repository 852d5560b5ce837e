using System.Globalization;
using System.Xml.Linq;

namespace MerajutASA.ClickHouseHost.Engine;

/// <summary>What the engine is told when it starts, and what every connection begins with.</summary>
internal static class EngineConfiguration
{
    /// <summary>The name by which a client recognises this stand-in: <c>SELECT displayName()</c>, and a header on every answer.</summary>
    public const string DisplayName = "merajutasa-embedded";

    /// <summary>What every connection begins with; the engine takes these only as arguments of the connect.</summary>
    public static IReadOnlyList<string> Connection(DataFolder folder) =>
    [
        $"--path={folder.Store}",
        // The library's own default reads any lone word as a SELECT; a server does not.
        "--implicit_select=0",
        "--allow_introspection_functions=0",
        $"--max_query_size={HostLimits.StatementBytes.ToString(CultureInfo.InvariantCulture)}",
        $"--max_memory_usage={HostLimits.StatementMemoryBytes.ToString(CultureInfo.InvariantCulture)}",
        $"--max_execution_time={HostLimits.StatementTime.TotalSeconds.ToString(CultureInfo.InvariantCulture)}",
    ];

    /// <summary>Writes the configuration file. Only a file can carry the settings of tables, and so the durable insert.</summary>
    public static string Write(DataFolder folder)
    {
        var path = Path.Combine(folder.Path, "engine.xml");
        var userFiles = Directory.CreateDirectory(Path.Combine(folder.Path, "user_files")).FullName;
        new XElement(
            "clickhouse",
            new XElement("display_name", DisplayName),
            new XElement("logger", new XElement("level", "none")),
            new XElement("user_files_path", userFiles),
            new XElement("max_server_memory_usage", HostLimits.EngineMemoryBytes),
            new XElement("mark_cache_size", 128 << 20),
            new XElement(
                "merge_tree",
                new XElement("fsync_after_insert", 1),
                new XElement("fsync_part_directory", 1),
                new XElement("min_rows_to_fsync_after_merge", 1))).Save(path);
        return path;
    }
}
