using Microsoft.Extensions.Options;
using Xunit;

namespace MerajutASA.Infrastructure.Tests.Encryption;

public sealed class KeysOptionsTests : KeysTest
{
    private const UnixFileMode Own = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    [Fact]
    public async Task Well_kept_secrets_let_the_portal_start_in_Production() => await Setting.Process("Production").StartAsync(Cancellation);

    [Theory]
    [InlineData(Own | UnixFileMode.OtherRead)]
    [InlineData(Own | UnixFileMode.OtherWrite)]
    [InlineData(Own | UnixFileMode.GroupWrite)]
    public async Task A_key_open_to_others_stops_the_start(UnixFileMode mode)
    {
        Setting.KekFile = Setting.WriteSecret("open", mode);

        Assert.Contains($"chmod 600 {Setting.KekFile}", await RefusalAsync("Development"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_that_is_not_256_bits_stops_the_start()
    {
        Setting.KekFile = Setting.WriteSecret("short", content: Convert.ToBase64String(new byte[16]));

        Assert.Contains("32 bytes", await RefusalAsync("Development"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_key_stops_the_start()
    {
        Setting.BlindIndexFile = "/nowhere/blind-index";

        Assert.Contains("/nowhere/blind-index", await RefusalAsync("Development"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_that_nobody_named_stops_the_start()
    {
        Setting.KekFile = "";

        Assert.Contains("KekFile", await RefusalAsync("Development"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_generated_for_development_is_refused_in_Production_only()
    {
        Setting.WriteSecret("kek.generated", content: "");

        Assert.Contains("refused in Production", await RefusalAsync("Production"), StringComparison.Ordinal);
        await Setting.Process("Development").StartAsync(Cancellation);
    }

    private async Task<string> RefusalAsync(string environment) =>
        (await Assert.ThrowsAsync<OptionsValidationException>(() => Setting.Process(environment).StartAsync(Cancellation))).Message;
}
