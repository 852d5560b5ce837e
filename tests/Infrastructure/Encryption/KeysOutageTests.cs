using MerajutASA.Infrastructure.Access;
using MerajutASA.Testing.Postgres;
using Xunit;

namespace MerajutASA.Infrastructure.Tests.Encryption;

public sealed class KeysOutageTests
{
    [Fact]
    public async Task Without_the_cluster_a_known_key_lasts_60_seconds_and_no_new_one_is_had_until_it_is_back()
    {
        var cancellation = TestContext.Current.CancellationToken;
        await using var cluster = await PostgresCluster.StartAsync();
        await using var setting = await KeysSetting.CreateAsync(cluster);
        var ring = setting.KeyRing();
        var child = KeysTest.NewChild();
        await ring.CreateAsync([child], cancellation);
        await ring.OpenAsync([child.Id], cancellation);

        await cluster.StopAsync();
        Assert.True((await ring.OpenAsync([child.Id], cancellation)).Has(child.Id));
        Assert.Equal("keys", (await Assert.ThrowsAsync<StoreUnavailableException>(() => ring.CreateAsync([KeysTest.NewChild()], cancellation))).Store);

        setting.Time.Advance(TimeSpan.FromSeconds(60));
        Assert.Equal("keys", (await Assert.ThrowsAsync<StoreUnavailableException>(() => ring.OpenAsync([child.Id], cancellation))).Store);

        await cluster.StartAgainAsync();
        Assert.True((await ring.OpenAsync([child.Id], cancellation)).Has(child.Id));
    }
}
