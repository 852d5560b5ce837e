using System.Diagnostics;
using Xunit;

namespace MerajutASA.EndToEnd.Tests.Setting;

/// <summary>A small disk under the data of one part of the instance, which can be filled without harm to anything else; what was written on it is kept.</summary>
internal sealed class SmallDisk : IAsyncDisposable
{
    private readonly string _part;
    private readonly string _data;
    private readonly string _aside;

    private SmallDisk(string part)
    {
        _part = part;
        _data = Path.Combine(Environment.GetEnvironmentVariable("MERAJUT_HOME") ?? throw new InvalidOperationException("There is no instance beside this run: ./merajut test endtoend."), "data", part);
        _aside = $"{_data}.aside";
    }

    private string Ballast => Path.Combine(_data, "ballast");

    /// <summary>Skips the test where nothing can be mounted.</summary>
    public static async Task<SmallDisk> UnderAsync(string part)
    {
        var disk = new SmallDisk(part);
        await InstanceParts.StopAsync(part);
        await RunAsync("cp", "-a", disk._data, disk._aside);
        var isMounted = await RunAsync("mount", "-t", "tmpfs", "-o", "size=64m,mode=0700", "tmpfs", disk._data);
        if (isMounted)
            await disk.CopyAsync(disk._aside, disk._data);
        await RunAsync("rm", "-rf", disk._aside);
        await InstanceParts.StartAsync(part);
        Assert.SkipUnless(isMounted, "Nothing can be mounted here.");
        return disk;
    }

    public void Fill()
    {
        var block = new byte[64 * 1024];
        try
        {
            using var file = new FileStream(Ballast, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
            while (true)
                file.Write(block);
        }
        catch (IOException)
        {
            // Full.
        }
    }

    public void MakeRoom() => File.Delete(Ballast);

    public async ValueTask DisposeAsync()
    {
        MakeRoom();
        await InstanceParts.StopAsync(_part);
        await RunAsync("cp", "-a", _data, _aside);
        await RunAsync("umount", _data);
        await CopyAsync(_aside, _data);
        await RunAsync("rm", "-rf", _aside);
        await InstanceParts.StartAsync(_part);
    }

    // What stands in the other is replaced; the folder belongs to the part's own system user.
    private async Task CopyAsync(string from, string to)
    {
        foreach (var entry in Directory.EnumerateFileSystemEntries(to))
            await RunAsync("rm", "-rf", entry);
        Assert.True(await RunAsync("cp", "-a", $"{from}/.", to) && await RunAsync("chown", $"--reference={from}", to), $"The data of {_part} could not be moved.");
    }

    private static async Task<bool> RunAsync(params string[] line)
    {
        using var process = Process.Start(new ProcessStartInfo(line[0], line[1..]) { RedirectStandardError = true })!;
        await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0;
    }
}
