using System.Globalization;
using MerajutASA.Infrastructure.Analytics;
using MerajutASA.Infrastructure.Audit.Openings;
using MerajutASA.Modules.Children.Tests.Facts;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Xunit;

namespace MerajutASA.Modules.Children.Tests.Openings;

/// <summary>Openings as the relay's process counts them, with its login and the writer's secret.</summary>
internal sealed class CountedOpenings
{
    private readonly FactsWorld _world;

    public CountedOpenings(FactsWorld world)
    {
        _world = world;
        Log = new OpeningLog(world.Children.World.Services.GetRequiredKeyedService<NpgsqlDataSource>("relay"));
        Table = new OpeningTable(world.Children.World.Get<ClickHouseStore>(), world.Gateway);
        Facts = new OpeningFacts(Log, Table);
    }

    public OpeningLog Log { get; }

    public OpeningTable Table { get; }

    public OpeningFacts Facts { get; }

    /// <summary>Carries on until nothing waits: other databases of the cluster write too, and hold the horizon back for a moment.</summary>
    public async Task CarryAllAsync()
    {
        await UntilAsync(async () =>
        {
            await Facts.CarryAsync(default);
            return await Log.StandingAsync(default) is { Waiting: 0, Unsent: 0 };
        });
    }

    /// <summary>Records all that waits, and sends nothing of it.</summary>
    public Task CutAllAsync() => UntilAsync(async () =>
    {
        while (await Log.CutAsync(default))
        {
        }

        return (await Log.StandingAsync(default)).Waiting == 0;
    });

    /// <summary>role, use case, openings, records of an institution, a line each.</summary>
    public Task<IReadOnlyList<string>> LinesAsync(Guid institution) => _world.LinesAsync($"""
        SELECT role, use_case, sum(openings), sum(records) FROM access_event FINAL WHERE institution = toUUID('{institution}')
          AND use_case = 'children.open-case' GROUP BY role, use_case ORDER BY role
        """);

    /// <summary>What ClickHouse would have of some hours of 2025: staff, the head and an officer looked at an institution's records.</summary>
    public Task PutAsync(Guid institution, string region) => Table.PutAsync(
        Guid.NewGuid(),
        [
            Fact(institution, region, "2025-02-03T02:00", "lksa-staff", "children.open-case", 3, 3),
            Fact(institution, region, "2025-02-03T02:00", "lksa-staff", "children.find-children", 1, 20),
            Fact(institution, region, "2025-03-31T18:00", "lksa-head", "children.open-case", 2, 2),
            Fact(institution, region, "2025-06-09T04:00", "social-officer", "children.open-case", 4, 4),
        ],
        default);

    private static OpeningFact Fact(Guid institution, string region, string at, string role, string useCase, uint openings, uint records) => new(
        Guid.NewGuid(), DateTime.SpecifyKind(DateTime.Parse(at, CultureInfo.InvariantCulture), DateTimeKind.Utc), role, useCase, institution, region, openings, records);

    private static async Task UntilAsync(Func<Task<bool>> holds)
    {
        for (var look = 0; !await holds(); look++)
        {
            Assert.True(look < 600, "After a minute there was still something left to count.");
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
    }
}
