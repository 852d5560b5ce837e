using System.Diagnostics;

namespace MerajutASA.Testing.Servers;

/// <summary>Servers refuse to run as root (initdb, pgBouncer): as root they run as the user postgres, otherwise as whoever tests.</summary>
internal static class ServiceUser
{
    public static ProcessStartInfo Command(params IReadOnlyList<string> command)
    {
        string[] line = Environment.IsPrivilegedProcess ? ["runuser", "-u", "postgres", "--", .. command] : [.. command];
        return new ProcessStartInfo(line[0], line[1..]) { WorkingDirectory = "/" };
    }

    /// <summary>Runs a command to its end and returns what it said; throws with that when it fails.</summary>
    public static Task<string> RunAsync(params IReadOnlyList<string> command) => TellAsync("", command);

    /// <summary>As <see cref="RunAsync"/>, with a text on standard input.</summary>
    public static async Task<string> TellAsync(string input, params IReadOnlyList<string> command)
    {
        var start = Command(command);
        start.RedirectStandardInput = start.RedirectStandardOutput = start.RedirectStandardError = true;
        using var process = Process.Start(start)!;
        var said = process.StandardOutput.ReadToEndAsync();
        var complained = process.StandardError.ReadToEndAsync();
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        return process.ExitCode == 0
            ? await said
            : throw new InvalidOperationException($"{command[0]} ended with {process.ExitCode}: {await said}{await complained}");
    }

    /// <summary>A new folder of that user's own under /tmp, which every user can reach.</summary>
    public static async Task<string> CreateFolderAsync(string name) =>
        (await RunAsync("mktemp", "-d", $"/tmp/merajut-test-{name}-XXXXXX")).Trim();

    /// <summary>Writes a file of that user's own, readable by nobody else.</summary>
    public static Task WriteAsync(string path, string text) => TellAsync(text, "sh", "-c", "umask 077 && cat > \"$0\"", path);
}
