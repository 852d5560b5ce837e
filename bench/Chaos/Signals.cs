using System.Globalization;
using System.Runtime.InteropServices;

namespace MerajutASA.Bench.Chaos;

/// <summary>Signals to processes that the instance or this program started, by id.</summary>
internal static partial class Signals
{
    private const int Sigkill = 9;
    private const int Sigcont = 18;
    private const int Sigstop = 19;

    public static void Kill(int pid) => _ = Send(pid, Sigkill);

    /// <summary>Stops a process and all that it started, until the returned is called.</summary>
    public static Action Pause(int pid)
    {
        var all = Tree(pid);
        foreach (var one in all)
            _ = Send(one, Sigstop);
        return () =>
        {
            foreach (var one in all)
                _ = Send(one, Sigcont);
        };
    }

    private static List<int> Tree(int root)
    {
        var parents = new Dictionary<int, int>();
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
        {
            if (int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var pid) && ParentOf(pid) is { } parent)
                parents[pid] = parent;
        }

        var all = new List<int> { root };
        for (var at = 0; at < all.Count; at++)
            all.AddRange(parents.Where(pair => pair.Value == all[at]).Select(pair => pair.Key));
        return all;
    }

    private static int? ParentOf(int pid)
    {
        try
        {
            // The name, in parentheses, may hold anything.
            var stat = File.ReadAllText($"/proc/{pid}/stat");
            return int.Parse(stat[(stat.LastIndexOf(')') + 2)..].Split(' ')[1], CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            return null;
        }
    }

    [LibraryImport("libc", EntryPoint = "kill", SetLastError = true)]
    private static partial int Send(int pid, int signal);
}
