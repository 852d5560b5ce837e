using System.Diagnostics;

namespace MerajutASA.Infrastructure.Tests.Documents.Engine;

/// <summary>Where the embedded MongoDB's program lies; its packages are fetched when they are missing.</summary>
public static class EngineProgram
{
    private static readonly Lazy<Task<string>> Ready = new(InstallAsync);

    public static Task<string> LocateAsync() => Ready.Value;

    /// <summary>Runs a command to its end; its exit code and all that it said.</summary>
    public static async Task<(int Code, string Said)> RunAsync(string folder, params IReadOnlyList<string> command)
    {
        var start = new ProcessStartInfo(command[0], command.Skip(1)) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var complained = process.StandardError.ReadToEndAsync();
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, said + await complained);
    }

    private static async Task<string> InstallAsync()
    {
        var folder = Path.Combine(Root(), "stack", "embedded", "mongodb");
        if (!Directory.Exists(Path.Combine(folder, "node_modules")))
        {
            var (code, said) = await RunAsync(folder, "npm", "ci");
            if (code != 0)
                throw new InvalidOperationException($"npm ci failed in {folder}: {said}");
        }

        return Path.Combine(folder, "server.mjs");
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "MerajutASA.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run outside the repository.");
        return folder.FullName;
    }
}
