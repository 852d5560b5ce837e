using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Analytics;
using MerajutASA.Testing.Servers;
using MerajutASA.Testing.World;
using Xunit;

namespace MerajutASA.Infrastructure.Tests.Analytics;

public sealed class FactWriterTests
{
    private static readonly int Crashes = Breadth.Of(3, full: 20);

    [Fact]
    public async Task Facts_count_once_in_table_and_view_whatever_batches_they_come_in()
    {
        await using var host = await EmbeddedClickHouse.StartAsync();
        await using var house = FactHouse.Of(host.Reader, host.Writer);
        var facts = FactHouse.Facts(5_000);

        Assert.Equal(3_000, await house.AddAsync(facts.Take(3_000).Concat(facts.Take(10))));
        Assert.Equal(1_500, await house.AddAsync(facts.Skip(500).Take(4_000)));
        Assert.Equal(0, await house.AddAsync(facts.Take(4_500).Reverse()));
        Assert.Equal(500, await house.AddAsync(facts));
        Assert.Equal((5_000UL, 5_000UL, 5_000UL), await house.StateAsync());

        await house.Facts.EmptyAsync(FactHouse.Relay, FactHouse.Table);
        Assert.Equal((0UL, 0UL, 0UL), await house.StateAsync());
        Assert.Equal(5_000, await house.AddAsync(facts));
        Assert.Equal((5_000UL, 5_000UL, 5_000UL), await house.StateAsync());
    }

    [Fact]
    public async Task Facts_count_once_though_the_engine_is_killed_while_they_are_written()
    {
        var (folder, port) = (EmbeddedClickHouse.NewFolder(), FreePort.Find());
        var facts = FactHouse.Facts(40_000);
        var host = await EmbeddedClickHouse.StartAsync(folder, port);
        await using var house = FactHouse.Of(host.Reader, host.Writer);
        var sent = 0;
        for (var crash = 0; crash < Crashes; crash++)
        {
            var killing = KillAsync(host);
            try
            {
                // Ever again from a little before, as the relay does after each failure.
                for (sent = Math.Max(0, sent - 700); ; sent = (sent + 150) % 30_000)
                    await house.AddAsync(facts.Skip(sent).Take(200));
            }
            catch (StoreUnavailableException)
            {
                await killing;
            }

            host = await EmbeddedClickHouse.StartAsync(folder, port);
        }

        await using var last = host;
        foreach (var batch in facts.Chunk(1_700))
            await house.AddAsync(batch);

        Assert.Equal((40_000UL, 40_000UL, 40_000UL), await house.StateAsync());
        Assert.Equal(0L, await house.Facts.DifferingAsync(FactHouse.Relay, FactHouse.Table));
    }

    [Fact]
    public async Task Whoever_lacks_the_writers_secret_keeps_no_facts()
    {
        await using var host = await EmbeddedClickHouse.StartAsync();
        await using var house = FactHouse.Of(host.Reader, "");

        await Assert.ThrowsAsync<StoreUnavailableException>(() => house.AddAsync(FactHouse.Facts(1)));
    }

    [Theory]
    [InlineData("CREATE TABLE facts (id UUID)")]
    [InlineData("CREATE TABLE IF NOT EXISTS others (id UUID)")]
    [InlineData("DROP TABLE facts")]
    public void A_script_makes_its_table_and_only_if_it_is_not_there(string sql) =>
        Assert.Throws<ArgumentException>(() => new AnalyticsScript("facts", sql));

    private static async Task KillAsync(EmbeddedClickHouse host)
    {
        await Task.Delay(Random.Shared.Next(800, 2_500));
        await host.CrashAsync();
    }
}
