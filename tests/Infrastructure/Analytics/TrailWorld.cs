using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Analytics;
using MerajutASA.Testing.World;
using Xunit;

namespace MerajutASA.Infrastructure.Tests.Analytics;

/// <summary>A gateway between a ClickHouse and the audit log of a PostgreSQL, with a table of four facts.</summary>
public sealed class TrailWorld : IAsyncLifetime
{
    internal static readonly Guid Ours = Guid.NewGuid();

    private readonly ClickHouseFixture _clickHouse = new();

    internal World World { get; private set; } = null!;

    internal AnalyticsGateway Gateway => World.Get<AnalyticsGateway>();

    internal string Table { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        await _clickHouse.InitializeAsync();
        Table = await _clickHouse.TableAsync("id UInt32, institution UUID, region String", "MergeTree ORDER BY id");
        await _clickHouse.Client.ExecuteNonQueryAsync($"""
            INSERT INTO {Table} VALUES (1, '{Ours}', '33.74.01.1001'), (2, '{Guid.NewGuid()}', '33.74.02.1001'), (3, '{Guid.NewGuid()}', '33.75.01.1001'), (4, '{Guid.NewGuid()}', '51.71.01.1001')
            """);
        World = await World.CreateAsync(modules: [], more: (services, _) =>
        {
            services.AddAnalyticsTable(new AnalyticsTable(Table, DataClass.Restricted) { InstitutionColumn = "institution", RegionColumn = "region" });
            services.AddAnalyticsText(new AnalyticsText("tests.ids", $"SELECT id FROM {Table}"));
            services.AddAnalyticsText(new AnalyticsText("tests.asked", $$"""
                SELECT id FROM {{Table}} WHERE region = {region:String} OR toString(id) = {name:String} OR id = {nik:UInt64} OR id = {small:UInt32} OR toString(id) = {kind:String} OR toDate('2026-01-01') = {day:Date}
                """) { Told = ["kind"] });
            services.AddAnalyticsText(new AnalyticsText("tests.many", "SELECT number FROM numbers(2000000)"));
            services.AddAnalyticsText(new AnalyticsText("tests.slow", "SELECT max(sipHash64(number)) FROM numbers(100000000000)"));
            services.AddAnalyticsText(new AnalyticsText("tests.large", "SELECT length(groupArray(number)) FROM numbers(400000000)"));
            services.AddAnalyticsText(new AnalyticsText("tests.broken", $"SELECT throwIf(id > 0) FROM {Table}"));
        }, settings: new Dictionary<string, string?>
        {
            ["ConnectionStrings:clickhouse"] = _clickHouse.Reader,
            ["ConnectionStrings:clickhouse-writer"] = _clickHouse.Writer,
        });
    }

    public async ValueTask DisposeAsync()
    {
        await World.DisposeAsync();
        await _clickHouse.DisposeAsync();
    }
}
