using MerajutASA.Modules.Children.Reports;
using MerajutASA.Modules.Children.Tests.Facts;
using Xunit;

namespace MerajutASA.Modules.Children.Tests.Reports;

/// <summary>A portal in which nothing has happened yet: whoever writes the first fact makes its table.</summary>
public sealed class FirstDayTests(FactsWorld world) : IClassFixture<FactsWorld>
{
    [Fact]
    public async Task Before_the_first_fact_every_report_is_empty()
    {
        Assert.Equal(0UL, await world.NumberAsync("SELECT count() FROM system.tables WHERE name = 'case_event'"));
        var officer = await world.Children.People.OfficerAsync("");

        foreach (var kind in Enum.GetValues<ReportKind>())
        {
            var data = await new ReportFacts(world).SeeAsync(officer, kind, new ReportFilter());

            Assert.True(data is { Months.Count: 0, Times.Count: 0, Flows.Count: 0, Survival.Count: 0, Places.Count: 0 });
        }
    }
}
