using System.Diagnostics;
using Xunit;

namespace MerajutASA.Portal.Tests.Verbs;

/// <summary>The portal's command line, called as ./merajut calls it.</summary>
public sealed class VerbTests
{
    [Theory]
    [InlineData("people")]
    [InlineData("totp", "staf1@merajut.test")]
    [InlineData("seed")]
    public async Task Outside_development_nobody_is_made_up_or_shown(params string[] verb)
    {
        var (code, said) = await RunAsync("Production", verb);

        Assert.Equal((1, $"`{verb[0]}` is for development only; this is Production."), (code, said.Trim()));
    }

    [Fact]
    public async Task Where_no_environment_is_named_it_is_Production() =>
        Assert.Contains("this is Production", (await RunAsync("", "people")).Said, StringComparison.Ordinal);

    [Theory]
    [InlineData("stauts")]
    [InlineData("stauts", "--help")]
    public async Task A_word_that_is_no_verb_is_refused_with_help_too(params string[] verb)
    {
        var (code, said) = await RunAsync("Development", verb);

        Assert.Equal(1, code);
        Assert.Contains("There is no verb \"stauts\"", said, StringComparison.Ordinal);
    }

    private static async Task<(int Code, string Said)> RunAsync(string environment, params string[] verb)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "MerajutASA.Portal.dll"), .. verb]) { RedirectStandardError = true };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = environment;
        using var process = Process.Start(start)!;
        var said = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, said);
    }
}
