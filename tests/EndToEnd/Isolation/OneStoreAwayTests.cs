using System.Diagnostics;
using MerajutASA.EndToEnd.Tests.EveryPage;
using MerajutASA.EndToEnd.Tests.Setting;
using MerajutASA.Testing.Postgres;
using MerajutASA.Testing.World;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace MerajutASA.EndToEnd.Tests.Isolation;

/// <summary>
/// The table of docs/operations/faults.md, row by row: with one store stopped, what rests on it says so, plainly and with nothing half shown;
/// everything else works; and when the store is back, so is what rests on it.
/// </summary>
public sealed class OneStoreAwayTests(PortalFixture portal, ITestOutputHelper output)
{
    private const string Away = "Bagian ini sedang tidak dapat dibuka";
    private const string Silent = "Penerus tidak memberi tanda";

    // Of the pages that must go on working, so many are looked at in an ordinary run; those that rest on the store always are.
    private const int Tried = 4;

    private static readonly TimeSpan Healed = TimeSpan.FromSeconds(10);

    private static readonly string[] Everywhere = ["/today", "/children", "{child}", "{child}/family", "{child}/documents", "{child}/history", "/institutions", "{institution}", "/relations/foundation"];
    private static readonly string[] OfDocuments = ["{institution}/profile", "/announcements", "{announcement}"];
    private static readonly string[] OfAnalytics = ["/reports", "/reports/flows", "/reports/survival", "/reports/map", "/reports/institutions"];
    private static readonly string[] OfGraph = ["/institutions/relations", "/relations", "/relations/conflicts", "/relations/hubs", "/relations/communities"];

    public static TheoryData<string, string[], string[]> Rows() => new()
    {
        { "redis", [.. Everywhere, .. OfDocuments, .. OfAnalytics, .. OfGraph], [] },
        { "mongodb", [.. Everywhere, .. OfAnalytics, .. OfGraph], OfDocuments },
        { "clickhouse", [.. Everywhere, .. OfDocuments, .. OfGraph], OfAnalytics },
        { "graph", [.. Everywhere, .. OfDocuments, .. OfAnalytics], OfGraph },
    };

    [Theory, MemberData(nameof(Rows))]
    public async Task What_rests_on_it_says_so_and_all_else_works(string store, string[] works, string[] rests)
    {
        await using var tab = await portal.AsAsync(Who.Officer);
        var (child, institution, announcement) = (await FirstAsync(tab, "/children"), await FirstAsync(tab, "/institutions"), await FirstAsync(tab, "/announcements"));
        string At(string page) => page.Replace("{child}", child, StringComparison.Ordinal).Replace("{institution}", institution, StringComparison.Ordinal)
            .Replace("{announcement}", announcement, StringComparison.Ordinal);

        await StopAsync(store);
        try
        {
            output.WriteLine($"seed {Breadth.Seed}");
            foreach (var page in Breadth.Sample(works, Tried))
                await WorksAsync(tab, At(page));
            foreach (var page in rests)
            {
                await tab.GoAsync(At(page));
                await Expect(tab.Main.GetByText(Away).First).ToBeVisibleAsync();
                await tab.AssertUsableAsync();
            }

            await using var another = await portal.SignInAsync(Who.Colleague);
            await WorksAsync(another, "/children");
        }
        finally
        {
            await StartAsync(store);
        }

        foreach (var page in rests)
            await HealsAsync(tab, At(page));
    }

    [Theory, InlineData("main"), InlineData("pgbouncer")]
    public async Task Without_the_main_database_or_the_way_to_it_nothing_is_shown_and_afterwards_everything_is(string part)
    {
        await using var tab = await portal.AsAsync(Who.Officer);
        var cluster = await PostgresCluster.SharedAsync();
        await (part == "main" ? cluster.StopAsync() : cluster.StopPoolingAsync());
        try
        {
            var response = await tab.Page.GotoAsync("/children");

            Assert.True(response!.Status >= 500 || await tab.Main.GetByText(Away).CountAsync() > 0, $"{response.Status}: {await tab.Page.InnerTextAsync("body")}");
            await Expect(tab.Page.Locator("tbody tr a[href^='/children/']")).ToHaveCountAsync(0);
        }
        finally
        {
            await (part == "main" ? cluster.StartAgainAsync() : cluster.PoolAgainAsync());
        }

        await HealsAsync(tab, "/children");
    }

    [Fact]
    public async Task Without_the_keys_what_is_sealed_says_so_and_all_else_works()
    {
        await using var tab = await portal.AsAsync(Who.Officer);
        var child = await FirstAsync(tab, "/children");
        await portal.World.KeysCluster.StopAsync();
        try
        {
            // What was opened a moment before is still known for a minute.
            foreach (var page in new[] { "/children", child })
                await SaysSoAsync(tab, page);
            output.WriteLine($"seed {Breadth.Seed}");
            foreach (var page in Breadth.Sample(["/institutions", "/relations/foundation", "/figures", .. OfAnalytics, .. OfGraph], Tried))
                await WorksAsync(tab, page);
            await using var another = await portal.VisitAsync();
            var door = new SignInDoor(another);
            await door.GivePasswordAsync(Who.OtherStaff, portal.PasswordOf(Who.OtherStaff));
            await door.GiveCodeAsync(await portal.AuthenticatorOf(Who.OtherStaff).CodeAsync());
            await Expect(another.Main.GetByText(Away)).ToBeVisibleAsync();
        }
        finally
        {
            await portal.World.KeysCluster.StartAgainAsync();
        }

        foreach (var page in new[] { "/children", child })
            await HealsAsync(tab, page);
    }

    [Fact]
    public async Task Without_a_relay_everything_works_and_administrators_are_told()
    {
        await using var tab = await portal.AsAsync(Who.Officer);
        await using var administrator = await portal.AsAsync(Who.Administrator);
        await portal.StopRelayAsync();
        try
        {
            await WaitAsync(administrator, "/synchronisation", async () => await administrator.Main.GetByText(Silent).CountAsync() > 0, $"it says '{Silent}'");
            await administrator.AssertUsableAsync();
            foreach (var page in Everywhere.Where(page => !page.Contains('{', StringComparison.Ordinal)))
                await WorksAsync(tab, page);
        }
        finally
        {
            await portal.StartRelayAsync();
        }

        await WaitAsync(administrator, "/synchronisation", async () => await administrator.Main.GetByText(Silent).CountAsync() == 0, "it says that the relay is at work");
    }

    [Fact]
    public async Task On_a_full_disk_what_was_typed_stays_and_can_be_sent_again_once_there_is_room()
    {
        const string typed = "Rumah bagi anak dari tiga kecamatan, dengan kebun dan ruang belajar.";
        await using var tab = await portal.AsAsync(Who.Officer);
        var profile = await FirstAsync(tab, "/institutions") + "/profile";
        await using var disk = await SmallDisk.UnderAsync("mongodb");
        await HealsAsync(tab, profile);
        disk.Fill();
        await WorksAsync(tab, profile);
        await tab.GoAsync(profile + "/edit");
        await tab.Page.Locator("[name=Description]").FillAsync(typed);

        await tab.ClickAsync(AriaRole.Button, "Simpan versi baru");

        await Expect(tab.Main.GetByText(Away)).ToBeVisibleAsync();
        await Expect(tab.Page.Locator("[name=Description]")).ToHaveValueAsync(typed);
        await tab.AssertUsableAsync();
        disk.MakeRoom();
        // The engine starts anew after a write that failed, and its driver looks for it again only after a while: whoever is told so sends it once more.
        var clock = Stopwatch.StartNew();
        do
        {
            Assert.True(clock.Elapsed < TimeSpan.FromMinutes(2), "After two minutes with room it could not be saved.");
            await tab.ClickAsync(AriaRole.Button, "Simpan versi baru");
            await tab.Page.WaitForTimeoutAsync(3_000);
        }
        while (new Uri(tab.Page.Url).AbsolutePath != profile);
        await Expect(tab.Main.GetByText(typed)).ToBeVisibleAsync();
    }

    // A driver looks for its server again only after a while: ten seconds are promised from the answer of the server on, and whoever is impatient loads the page again.
    private async Task HealsAsync(Tab tab, string page)
    {
        var clock = Stopwatch.StartNew();
        while (true)
        {
            await tab.GoAsync(page);
            await Expect(tab.Heading).ToBeVisibleAsync();
            await tab.Page.WaitForTimeoutAsync(200);
            if (await tab.Main.GetByText(Away).CountAsync() == 0)
                break;
            Assert.True(clock.Elapsed < 5 * Healed, $"{page} was away for {clock.Elapsed} after its store had answered.");
        }

        output.WriteLine($"{page}: back after {clock.Elapsed.TotalSeconds:0.0} s");
        await WorksAsync(tab, page);
    }

    private static Task SaysSoAsync(Tab tab, string page) => WaitAsync(tab, page, async () => await tab.Main.GetByText(Away).CountAsync() > 0, "it says that it cannot be opened");

    // The deadline is there to fail a test that would never end.
    private static async Task WaitAsync(Tab tab, string page, Func<Task<bool>> holds, string what)
    {
        var clock = Stopwatch.StartNew();
        await tab.GoAsync(page);
        while (!await holds())
        {
            Assert.True(clock.Elapsed < TimeSpan.FromMinutes(2), $"{page}: after two minutes it does not hold that {what}.");
            await tab.Page.WaitForTimeoutAsync(1_000);
            await tab.GoAsync(page);
        }
    }

    private static async Task WorksAsync(Tab tab, string page)
    {
        var response = await tab.GoAsync(page);
        Assert.True(response.Ok, $"{page}: {response.Status}");
        await Expect(tab.Heading).ToBeVisibleAsync();
        await Expect(tab.Main.GetByText(Away)).ToHaveCountAsync(0);
    }

    private static async Task<string> FirstAsync(Tab tab, string board)
    {
        await tab.GoAsync(board);
        return new Uri(new Uri(tab.Page.Url), await tab.Main.Locator($"tbody a[href^='{board}/']").First.GetAttributeAsync("href")).AbsolutePath;
    }

    private Task StopAsync(string store) => store == "redis" ? portal.World.Redis.StopAsync() : InstanceParts.StopAsync(store);

    private Task StartAsync(string store) => store == "redis" ? portal.World.Redis.StartAgainAsync() : InstanceParts.StartAsync(store);
}
