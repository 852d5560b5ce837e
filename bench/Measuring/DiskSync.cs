using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace MerajutASA.Bench.Measuring;

/// <summary>What a synced write costs on this disk, by PostgreSQL's own program: a commit can be no quicker.</summary>
internal static partial class DiskSync
{
    private const string Server = "/usr/lib/postgresql";

    /// <summary>In a sentence; also where it cannot be said.</summary>
    public static async Task<string> MeasureAsync()
    {
        var folder = Environment.GetEnvironmentVariable("MERAJUT_HOME") ?? Path.GetTempPath();
        var file = Path.Combine(folder, $"fsync-{Guid.NewGuid():N}");
        try
        {
            using var process = Process.Start(new ProcessStartInfo(Program(), ["-s", "1", "-f", file]) { RedirectStandardOutput = true })!;
            var output = await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            return Read(output) ?? "nothing was said";
        }
        catch (Win32Exception missing)
        {
            return $"not run: {missing.Message}";
        }
        finally
        {
            File.Delete(file);
        }
    }

    /// <summary>The first line of fdatasync: one write of 8 kB, as a commit's; null where there is none.</summary>
    public static string? Read(string output) => Line().Match(output) is { Success: true } line
        ? string.Create(CultureInfo.InvariantCulture, $"fdatasync {double.Parse(line.Groups[1].Value, CultureInfo.InvariantCulture):0} ops/s, {line.Groups[2].Value} µs each")
        : null;

    private static string Program() =>
        Directory.Exists(Server) ? Directory.GetDirectories(Server).Order().Select(version => $"{version}/bin/pg_test_fsync").LastOrDefault(File.Exists) ?? "pg_test_fsync" : "pg_test_fsync";

    [GeneratedRegex(@"^\s*fdatasync\s+([0-9.]+) ops/sec\s+([0-9.]+) usecs/op", RegexOptions.Multiline)]
    private static partial Regex Line();
}
