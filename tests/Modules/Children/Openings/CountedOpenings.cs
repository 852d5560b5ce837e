using System.Globalization;
using MerajutASA.Modules.Children.Tests.Facts;
using MerajutASA.Testing.World;
using Xunit;

namespace MerajutASA.Modules.Children.Tests.Openings;

/// <summary>Openings of the children of a world, and what ClickHouse has of them.</summary>
internal sealed class CountedOpenings(FactsWorld world)
{
    public OpeningCounting Counting { get; } = new(world.Children.World);

    /// <summary>Carries on until nothing waits: other databases of the cluster write too, and hold the horizon back for a moment.</summary>
    public Task CarryAllAsync() => UntilAsync(async () =>
    {
        await Counting.CarryAsync();
        return await Counting.StandingAsync() is (0, 0);
    });

    /// <summary>Records all that waits, and sends nothing of it.</summary>
    public Task CutAllAsync() => UntilAsync(async () =>
    {
        while (await Counting.CutAsync())
        {
        }

        return (await Counting.StandingAsync()).Waiting == 0;
    });

    /// <summary>role, use case, openings, records of an institution, a line each.</summary>
    public Task<IReadOnlyList<string>> LinesAsync(Guid institution) => world.LinesAsync($"""
        SELECT role, use_case, sum(openings), sum(records) FROM access_event FINAL WHERE institution = toUUID('{institution}')
          AND use_case = 'children.open-case' GROUP BY role, use_case ORDER BY role
        """);

    /// <summary>What ClickHouse would have of some hours of 2025: staff, the head and an officer looked at an institution's records.</summary>
    public Task PutAsync(Guid institution, string region) => Counting.PutAsync(
        (Hour("2025-02-03T02:00"), "lksa-staff", "children.open-case", institution, region, 3, 3),
        (Hour("2025-02-03T02:00"), "lksa-staff", "children.find-children", institution, region, 1, 20),
        (Hour("2025-03-31T18:00"), "lksa-head", "children.open-case", institution, region, 2, 2),
        (Hour("2025-06-09T04:00"), "social-officer", "children.open-case", institution, region, 4, 4));

    private static DateTime Hour(string at) => DateTime.SpecifyKind(DateTime.Parse(at, CultureInfo.InvariantCulture), DateTimeKind.Utc);

    private static async Task UntilAsync(Func<Task<bool>> holds)
    {
        for (var look = 0; !await holds(); look++)
        {
            Assert.True(look < 600, "After a minute there was still something left to count.");
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
    }
}
