using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Analytics;
using Xunit;

namespace MerajutASA.Infrastructure.Tests.Analytics;

[Collection(nameof(ClickHouseContract))]
public sealed class AnalyticsGatewayTests(ClickHouseFixture clickHouse) : IAsyncLifetime
{
    private static readonly Guid Ours = Guid.NewGuid();
    private AnalyticsHouse _house = null!;
    private string _table = "";

    public async ValueTask InitializeAsync()
    {
        _table = await clickHouse.TableAsync(
            "id UInt32, institution UUID, region String", "MergeTree ORDER BY id SETTINGS non_replicated_deduplication_window = 100");
        await clickHouse.Client.ExecuteNonQueryAsync($"""
            INSERT INTO {_table} VALUES (1, '{Ours}', '33.74.01.1001'), (2, '{Guid.NewGuid()}', '33.74.02.1001'),
                                        (3, '{Guid.NewGuid()}', '33.75.01.1001'), (4, '{Guid.NewGuid()}', '51.71.01.1001')
            """);
        _house = new AnalyticsHouse(
            clickHouse.Reader, clickHouse.Writer,
            [new AnalyticsTable(_table, DataClass.Restricted) { InstitutionColumn = "institution", RegionColumn = "region" }],
            [
                new AnalyticsText("tests.count", $"SELECT count() FROM {_table}"),
                new AnalyticsText("tests.count-like", $"SELECT count() FROM {_table} WHERE region LIKE {{like:String}} OR {{any:UInt8}} = 1"),
                new AnalyticsText("tests.joined", $"WITH f AS (SELECT id FROM {_table}) SELECT count() FROM f AS a INNER JOIN {_table} AS b ON a.id = b.id"),
                new AnalyticsText("tests.elsewhere", "SELECT count() FROM system.tables"),
                new AnalyticsText("tests.merged", $"SELECT count() FROM merge(currentDatabase(), '^{_table}')"),
                new AnalyticsText("tests.many", "SELECT number FROM numbers(20000)"),
                new AnalyticsText("tests.slow", "SELECT max(sipHash64(number)) FROM numbers(100000000000)"),
            ]);
    }

    public ValueTask DisposeAsync() => _house.DisposeAsync();

    [Theory]
    [InlineData("staff", 1)]
    [InlineData("head", 1)]
    [InlineData("officer 33", 3)]
    [InlineData("officer 33.74", 2)]
    [InlineData("officer 33.7", 0)]
    [InlineData("officer 51", 1)]
    [InlineData("officer ", 4)]
    [InlineData("administrator", 0)]
    [InlineData("system", 0)]
    [InlineData("staff of another institution", 0)]
    [InlineData("officer without a second factor", 0)]
    public async Task Everyone_sees_the_facts_of_the_own_scope(string who, int seen)
    {
        Assert.Equal((ulong)seen, await _house.NumberAsync(Somebody(who), "tests.count"));
        Assert.Equal((ulong)seen, await _house.NumberAsync(Somebody(who), "tests.joined"));
    }

    [Theory]
    [InlineData("%")]
    [InlineData("' OR 1 = 1 --")]
    [InlineData("\\' SETTINGS additional_table_filters = {} --")]
    public async Task No_value_widens_the_scope(string like) =>
        Assert.Equal(1UL, await _house.NumberAsync(Actors.Staff(Ours), "tests.count-like", ("like", like), ("any", 1)));

    [Fact]
    public async Task A_text_without_a_name_is_not_run() =>
        await Assert.ThrowsAsync<ArgumentException>(() => _house.NumberAsync(Actors.Staff(Ours), "SELECT 1"));

    [Theory]
    [InlineData("tests.elsewhere")]
    [InlineData("tests.merged")]
    public async Task A_text_that_reads_past_the_registered_tables_is_not_run(string text) =>
        await Assert.ThrowsAnyAsync<Exception>(() => _house.NumberAsync(Actors.Officer(""), text));

    [Theory]
    [InlineData("SELECT 1 SETTINGS max_threads = 1")]
    [InlineData("SELECT 1; SELECT 2")]
    [InlineData("SELECT 1 FORMAT CSV")]
    [InlineData("SELECT ‘1’")]
    public void A_text_that_could_lift_the_filters_is_not_registered(string sql) =>
        Assert.Throws<ArgumentException>(() => new AnalyticsText("tests.bad", sql));

    [Fact]
    public async Task Rows_and_time_are_limited_by_role()
    {
        await Assert.ThrowsAsync<AnalyticsLimitException>(() =>
            _house.Gateway.QueryAsync(Actors.Staff(Ours), "tests.many", new Dictionary<string, object?>(), row => row.GetFieldValue<ulong>(0)));
        Assert.Equal(20_000, (await _house.Gateway.QueryAsync(
            Actors.Officer("33"), "tests.many", new Dictionary<string, object?>(), row => row.GetFieldValue<ulong>(0))).Count);
        await Assert.ThrowsAsync<AnalyticsLimitException>(() => _house.NumberAsync(Actors.Staff(Ours), "tests.slow"));
    }

    [Fact]
    public async Task A_caller_who_gives_up_is_not_told_of_a_store_that_is_away()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMilliseconds(500));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _house.Gateway.QueryAsync(
            Actors.Staff(Ours), "tests.slow", new Dictionary<string, object?>(), row => row.GetFieldValue<ulong>(0), patience.Token));
    }

    [Fact]
    public async Task Facts_are_added_by_the_portals_own_work_alone_and_once()
    {
        object?[][] rows = [[10U, Ours, "33.74.01.1001"], [11U, Ours, "33.74.01.1001"]];
        string[] columns = ["id", "institution", "region"];
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => _house.Gateway.InsertAsync(Actors.Head(Ours), _table, columns, rows, "1"));

        foreach (var batch in new[] { "children.7", "children.7", "children.8" })
            await _house.Gateway.InsertAsync(Actor.System("tests"), _table, columns, rows, batch);

        Assert.Equal(5UL, await _house.NumberAsync(Actors.Staff(Ours), "tests.count"));
    }

    private static Actor Somebody(string who) => who switch
    {
        "staff" => Actors.Staff(Ours),
        "head" => Actors.Head(Ours),
        "staff of another institution" => Actors.Staff(Guid.NewGuid()),
        "officer without a second factor" => Actors.Officer("33") with { SecondFactor = false },
        "administrator" => Actors.Administrator(),
        "system" => Actor.System("tests"),
        _ => Actors.Officer(who["officer ".Length..]),
    };
}
