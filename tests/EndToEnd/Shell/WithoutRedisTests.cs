using MerajutASA.EndToEnd.Tests.Setting;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace MerajutASA.EndToEnd.Tests.Shell;

public sealed class WithoutRedisTests(PortalFixture portal)
{
    [Fact]
    public async Task Signing_in_and_opening_a_case_need_no_Redis()
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
