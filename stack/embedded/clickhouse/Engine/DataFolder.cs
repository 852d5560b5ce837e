using System.Security;

namespace MerajutASA.ClickHouseHost.Engine;

/// <summary>The folder that one host owns while it runs.</summary>
internal sealed class DataFolder : IDisposable
{
    private const int NoSpaceLeft = 28; // ENOSPC
    private const int ProbeBytes = 1 << 20;
    private readonly FileStream _lock;

    private DataFolder(string path, FileStream held) => (Path, _lock) = (path, held);

    public string Path { get; }

    /// <summary>Where the engine keeps its tables.</summary>
    public string Store => System.IO.Path.Combine(Path, "store");

    /// <summary>Creates the folder when it is missing, takes it for this process and tries that it can be written.</summary>
    public static DataFolder Take(string path)
    {
        try
        {
            const UnixFileMode mine = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
            Directory.CreateDirectory(path, mine);
            var folder = new DataFolder(path, Lock(path));
            folder.Probe();
            return folder;
        }
        catch (IOException problem) when (problem.HResult == NoSpaceLeft)
        {
            throw new StartRefusedException($"the disk that holds the data folder {path} is full", problem);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or SecurityException)
        {
            throw new StartRefusedException($"the data folder {path} cannot be written: {problem.Message}", problem);
        }
    }

    public void Dispose() => _lock.Dispose();

    // An advisory lock of the kernel: it ends with the process, also after kill -9.
    private static FileStream Lock(string path)
    {
        try
        {
            return new FileStream(System.IO.Path.Combine(path, "host.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException taken) when (taken.HResult != NoSpaceLeft && taken is not DirectoryNotFoundException)
        {
            throw new StartRefusedException($"the data folder {path} is in use by another process", taken);
        }
    }

    private void Probe()
    {
        var probe = System.IO.Path.Combine(Path, "probe");
        try
        {
            using var file = File.Create(probe);
            file.Write(new byte[ProbeBytes]);
            file.Flush(flushToDisk: true);
        }
        finally
        {
            File.Delete(probe);
        }
    }
}
