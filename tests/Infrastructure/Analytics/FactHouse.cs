using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Analytics;

namespace MerajutASA.Infrastructure.Tests.Analytics;

/// <summary>A house with a table of facts and a view over it.</summary>
internal static class FactHouse
{
    public const string Table = "sightings";
    public const string View = "sightings_by_day";

    public static Actor Relay { get; } = Actor.System("tests");

    public static AnalyticsHouse Of(string reader, string writer) => new(
        reader, writer, [new AnalyticsTable(Table, DataClass.Internal) { IsUnscoped = true }, new AnalyticsTable(View, DataClass.Internal) { IsUnscoped = true }],
        [
            new AnalyticsText("tests.count", $"SELECT count() FROM {Table}"),
            new AnalyticsText("tests.distinct", $"SELECT uniqExact(event_id) FROM {Table}"),
            new AnalyticsText("tests.counted", $"SELECT sum(birds) FROM {View}"),
        ],
        scripts:
        [
            new AnalyticsScript(Table, $"""
                CREATE TABLE IF NOT EXISTS {Table} (event_id UUID, at DateTime64(3, 'UTC'), bird LowCardinality(String))
                ENGINE = MergeTree PARTITION BY toYYYYMM(at) ORDER BY (at, event_id) SETTINGS non_replicated_deduplication_window = 1000
                """),
            new AnalyticsScript(View, $"""
                CREATE TABLE IF NOT EXISTS {View} (day Date, bird LowCardinality(String), birds UInt64)
                ENGINE = SummingMergeTree(birds) ORDER BY (day, bird) SETTINGS non_replicated_deduplication_window = 1000
                """),
        ],
        views: [new AnalyticsView(View, Table, ["day", "bird"], "birds", $"SELECT toDate(at) AS day, bird, count() AS birds FROM {Table} GROUP BY day, bird")]);

    /// <summary>Sightings over the months of a year.</summary>
    public static IReadOnlyList<Fact> Facts(int count) =>
    [
        .. Enumerable.Range(0, count).Select(at => new Fact(Guid.NewGuid(), new DateTime(2026, 1 + (at % 12), 1 + (at % 28), 0, 0, 0, DateTimeKind.Utc), [at % 3 == 0 ? "maleo" : "jalak"])),
    ];

    public static Task<int> AddAsync(this AnalyticsHouse house, IEnumerable<Fact> facts) => house.Facts.AddAsync(Relay, Table, ["bird"], [.. facts]);

    /// <summary>How many rows there are, how many facts, and how many the view has counted.</summary>
    public static async Task<(ulong Rows, ulong Facts, ulong Counted)> StateAsync(this AnalyticsHouse house) => (
        await house.NumberAsync(Relay, "tests.count"), await house.NumberAsync(Relay, "tests.distinct"), await house.NumberAsync(Relay, "tests.counted"));
}
