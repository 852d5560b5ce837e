using MerajutASA.EndToEnd.Tests.Setting;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace MerajutASA.EndToEnd.Tests.Shell;

/// <summary>MongoDB, ClickHouse and the graph answer nobody in this world anyhow; here Redis is stopped as well.</summary>
public sealed class PostgresAloneTests(PortalFixture portal)
{
    [Fact]
    public async Task Signing_in_and_opening_a_case_need_PostgreSQL_alone()
    {
        await portal.World.Redis.StopAsync();
        try
        {
            await using var tab = await portal.SignInAsync(Who.Colleague);
            await tab.GoAsync(await tab.FirstChildAsync());

            await Expect(tab.Main.Locator(".ma-casename strong")).ToBeVisibleAsync();
        }
        finally
        {
            await portal.World.Redis.StartAgainAsync();
        }
    }
}
