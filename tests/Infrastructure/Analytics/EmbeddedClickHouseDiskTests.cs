using System.Diagnostics;
using ClickHouse.Driver;
using MerajutASA.Testing.Servers;
using Xunit;

namespace MerajutASA.Infrastructure.Tests.Analytics;

/// <summary>A full disk, for which a small one is mounted: only root can.</summary>
public sealed class EmbeddedClickHouseDiskTests
{
    [Fact]
    public async Task A_full_disk_is_said_plainly()
    {
        var folder = EmbeddedClickHouse.NewFolder();
        Assert.SkipUnless(await RunAsync("mount", "-t", "tmpfs", "-o", "size=48m", "tmpfs", folder), "Nothing can be mounted here.");
        try
        {
            await using var host = await EmbeddedClickHouse.StartAsync(Path.Combine(folder, "data"));
            using var client = new ClickHouseClient(host.Writer);
            await client.ExecuteNonQueryAsync("CREATE TABLE t (a UInt32, b String) ENGINE = MergeTree ORDER BY a");

            var error = await Assert.ThrowsAsync<ClickHouseServerException>(async () =>
            {
                while (true)
                    await client.ExecuteNonQueryAsync("INSERT INTO t SELECT number, randomPrintableASCII(100) FROM numbers(100000)");
            });
            Assert.Equal(243, error.ErrorCode);
            Assert.Contains("disk that holds the analytics data is full", error.Message, StringComparison.Ordinal);
            Assert.True(Convert.ToUInt64(await client.ExecuteScalarAsync("SELECT count() FROM t"), null) >= 100_000);

            var data = Path.Combine(folder, "late");
            Directory.CreateDirectory(data);
            await RunAsync("sh", "-c", $"cat /dev/zero > {folder}/fill");
            var (code, said) = await EmbeddedClickHouse.RefusedAsync(FreePort.Find(), data);
            Assert.Equal((1, $"the disk that holds the data folder {data} is full"), (code, said));
        }
        finally
        {
            await RunAsync("umount", folder);
            Directory.Delete(folder);
        }
    }

    private static async Task<bool> RunAsync(params string[] line)
    {
        using var process = Process.Start(new ProcessStartInfo(line[0], line[1..]) { RedirectStandardError = true })!;
        await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0;
    }
}
