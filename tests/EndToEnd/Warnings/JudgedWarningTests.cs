using MerajutASA.EndToEnd.Tests.EveryPage;
using MerajutASA.EndToEnd.Tests.Setting;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace MerajutASA.EndToEnd.Tests.Warnings;

/// <summary>A warning says its numbers and waits; judged, it is quiet and can still be found.</summary>
public sealed class JudgedWarningTests(PortalFixture portal)
{
    [Fact]
    public async Task An_officer_reads_why_judges_with_a_reason_and_finds_it_again_among_the_judged()
    {
        await using var officer = await portal.AsAsync(Who.Officer);
        await officer.GoAsync("/warnings");
        var first = officer.Main.Locator("tbody a[href^='/warnings/']").First;
        var address = (await first.GetAttributeAsync("href"))!;
        await first.ClickAsync();
        await officer.ArriveAsync(address);
        await Expect(officer.Main).ToContainTextAsync("Muncul");
        await officer.AssertUsableAsync();

        await officer.ClickAsync(AriaRole.Button, "Simpan penilaian");
        await Expect(officer.Main.Locator("#field-reason-error")).ToBeVisibleAsync();
        await officer.Page.GetByLabel("Diamati").CheckAsync();
        await officer.Page.GetByLabel("Mengapa").FillAsync("Sudah dibicarakan dengan kepala lembaga.");
        await officer.ClickAsync(AriaRole.Button, "Simpan penilaian");
        await Expect(officer.Main).ToContainTextAsync("Sudah dibicarakan dengan kepala lembaga.");

        await officer.GoAsync("/warnings");
        await Expect(officer.Main.Locator($"tbody a[href='{address}']")).ToHaveCountAsync(0);
        await officer.GoAsync("/warnings?show=all");
        await Expect(officer.Main.Locator("tbody tr").Filter(new() { Has = officer.Page.Locator($"a[href='{address}']") })).ToContainTextAsync("Diamati");
        Assert.Empty(officer.Complaints);
    }
}
