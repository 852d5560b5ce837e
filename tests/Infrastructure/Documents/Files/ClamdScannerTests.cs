using System.Security.Cryptography;
using System.Text;
using MerajutASA.Infrastructure.Documents.Files;
using MerajutASA.Infrastructure.Documents.Files.Scanning;
using MerajutASA.Testing.Servers;
using Microsoft.Extensions.Options;
using Xunit;

namespace MerajutASA.Infrastructure.Tests.Documents.Files;

public sealed class ClamdScannerTests
{
    /// <summary>EICAR's test file, in two halves, so that no scanner takes this source for it.</summary>
    private static readonly byte[] Eicar = Encoding.ASCII.GetBytes(@"X5O!P%@AP[4\PZX54(P^)7CC)7}$EICAR-" + "STANDARD-ANTIVIRUS-TEST-FILE!$H+H*");

    [Theory, InlineData(false), InlineData(true)]
    public async Task What_is_clean_and_what_is_not_is_told_apart_over_either_kind_of_line(bool unix)
    {
        var folder = Directory.CreateTempSubdirectory("clamd-");
        using var clamd = new FakeClamd(unix ? Path.Combine(folder.FullName, "clamd.ctl") : null);
        var scanner = Scanner(clamd.Address);
        var large = RandomNumberGenerator.GetBytes(300_000);

        Assert.True((await ScanAsync(scanner, large)).IsClean);
        Assert.Equal(new ScanVerdict("Eicar-Test-Signature"), await ScanAsync(scanner, Eicar));
        Assert.True((await ScanAsync(scanner, [])).IsClean);

        Assert.Equal([large, Eicar, []], clamd.Taken);
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_file_beyond_its_limit_has_no_verdict()
    {
        using var clamd = new FakeClamd { Most = 1_000 };

        var refused = await Assert.ThrowsAsync<ScanRefusedException>(() => ScanAsync(Scanner(clamd.Address), new byte[2_000]));

        Assert.Contains("size limit exceeded", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("stream: ")]
    [InlineData("stream: FOUND")]
    [InlineData("stream:  FOUND")]
    [InlineData("OK")]
    [InlineData("stream: OK\n: OK")]
    [InlineData("Can't allocate memory ERROR")]
    public async Task What_is_not_understood_is_never_taken_for_clean(string said)
    {
        using var clamd = new FakeClamd { Instead = said };

        await Assert.ThrowsAsync<ScanRefusedException>(() => ScanAsync(Scanner(clamd.Address), [1]));
    }

    [Fact]
    public async Task A_scanner_that_closes_the_line_or_is_not_there_is_away()
    {
        using var clamd = new FakeClamd { Instead = "" };

        await Assert.ThrowsAsync<ScannerAwayException>(() => ScanAsync(Scanner(clamd.Address), [1]));
        await Assert.ThrowsAsync<ScannerAwayException>(() => ScanAsync(Scanner($"tcp://127.0.0.1:{FreePort.Find()}"), [1]));
        await Assert.ThrowsAsync<ScannerAwayException>(() => ScanAsync(Scanner("unix:/nowhere/clamd.ctl"), [1]));
        await Assert.ThrowsAsync<ScannerAwayException>(() => ScanAsync(Scanner(""), [1]));
        Assert.False(Scanner("").IsConfigured);
    }

    [Theory]
    [InlineData("127.0.0.1:3310")]
    [InlineData("tcp://host")]
    [InlineData("http://host:3310")]
    [InlineData("unix:")]
    public void An_address_that_is_none_stops_the_start(string address) =>
        Assert.True(new FileSettingsCheck().Validate(null, new FileSettings { Clamd = address }).Failed);

    [Fact]
    public async Task The_real_one_finds_eicar()
    {
        var address = Environment.GetEnvironmentVariable("MERAJUT_CONTRACT_CLAMD");
        Assert.SkipWhen(string.IsNullOrEmpty(address), "needs a clamd");

        Assert.False((await ScanAsync(Scanner(address!), Eicar)).IsClean);
        Assert.True((await ScanAsync(Scanner(address!), "selamat pagi"u8.ToArray())).IsClean);
    }

    private static ClamdScanner Scanner(string address) => new(Options.Create(new FileSettings { Clamd = address }));

    private static Task<ScanVerdict> ScanAsync(ClamdScanner scanner, byte[] content) => scanner.ScanAsync(new MemoryStream(content));
}
