using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Xunit;

namespace MerajutASA.Infrastructure.Tests.Encryption;

public sealed class KeysHealthCheckTests : KeysTest
{
    [Fact]
    public async Task The_keys_are_healthy_when_a_key_can_be_had_the_first_time_and_again()
    {
        Assert.Equal(HealthStatus.Healthy, await AskAsync());
        Assert.Equal(HealthStatus.Healthy, await AskAsync());
    }

    [Fact]
    public async Task The_keys_are_unhealthy_under_another_key_encryption_key()
    {
        await AskAsync();
        Setting.KekFile = Setting.WriteSecret("another");

        Assert.Equal(HealthStatus.Unhealthy, await AskAsync());
    }

    private async Task<HealthStatus> AskAsync() =>
        (await Setting.Process().Services.GetRequiredService<HealthCheckService>().CheckHealthAsync(Cancellation)).Entries["keys"].Status;
}
