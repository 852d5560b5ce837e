using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using Npgsql;

namespace MerajutASA.Bench.Measuring;

/// <summary>Prints a bench's figures with their spread, the machine and the engine's version.</summary>
internal static class Report
{
    public static async Task WriteAsync(string bench, IReadOnlyList<Figure> figures, BenchSettings settings, bool asJson, bool withCommits)
    {
        var machine = await MachineAsync(settings);
        if (withCommits)
            machine["pg_test_fsync"] = await DiskSync.MeasureAsync();
        if (asJson)
            Console.WriteLine(Json(bench, figures, machine));
        else
            Print(bench, figures, machine);
    }

    public static string Json(string bench, IReadOnlyList<Figure> figures, Dictionary<string, object> machine)
    {
        var worst = figures.MinBy(figure => figure.Standing)!;
        return JsonSerializer.Serialize(
            new { bench, worst.Unit, worst.Baseline, worst.Value, worst.Ratio, worst.Bar, worst.Pass, machine, figures }, JsonSerializerOptions.Web);
    }

    private static void Print(string bench, IReadOnlyList<Figure> figures, Dictionary<string, object> machine)
    {
        Console.WriteLine($"{bench} on {string.Join(", ", machine.Select(pair => $"{pair.Key} {pair.Value}"))}");
        foreach (var figure in figures)
        {
            var sign = figure.Better == "higher" ? "≥" : "≤";
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"  {(figure.Pass ? "pass" : "FAIL")}  {figure.Name,-40} {figure.Value,10:0.###} {figure.Unit} against {figure.Baseline:0.###}: {figure.Ratio:0.00} × (bar {sign} {figure.Bar}; rounds {figure.Rounds.Min():0.00}–{figure.Rounds.Max():0.00})"));
        }
    }

    private static async Task<Dictionary<string, object>> MachineAsync(BenchSettings settings)
    {
        await using var connection = new NpgsqlConnection(settings.Connection("main-owner"));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand("select current_setting('fsync') || ' ' || current_setting('synchronous_commit')", connection);
        return new Dictionary<string, object>
        {
            ["cores"] = Environment.ProcessorCount,
            ["architecture"] = RuntimeInformation.ProcessArchitecture.ToString(),
            ["load"] = File.ReadAllText("/proc/loadavg").Split(' ')[0],
            ["dotnet"] = Environment.Version.ToString(),
            ["postgresql"] = connection.PostgreSqlVersion.ToString(),
            ["fsync and synchronous_commit"] = (string)(await command.ExecuteScalarAsync())!,
        };
    }
}
