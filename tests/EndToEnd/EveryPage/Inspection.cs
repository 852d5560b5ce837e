using Deque.AxeCore.Commons;
using MerajutASA.EndToEnd.Tests.Setting;
using Microsoft.Playwright;
using Xunit;

namespace MerajutASA.EndToEnd.Tests.EveryPage;

/// <summary>Looks at the page that is open: wide and light, then narrow and dark.</summary>
internal static class Inspection
{
    // axe is put into the page itself: its Playwright runner opens a second page for each scan, which costs seconds.
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    private const string Scan = """
        async () => (await Promise.race([new Promise((_, fail) => setTimeout(() => fail(new Error('axe did not end')), 120000)), axe.run(document, {
            runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
            resultTypes: ['violations'],
        })])).violations.map(v => `${v.id}: ${v.nodes.slice(0, 3).map(n => n.html).join(' | ')}`)
        """;

    // A colour on its way from dark to light has no contrast of its own. A page that is not painted has no frames, and some animations have
    // no end: neither is waited for longer than any change of colour takes.
    private const string Still = """
        () => Promise.race([
            new Promise(requestAnimationFrame).then(() => Promise.allSettled(document.getAnimations().map(animation => animation.finished))),
            new Promise(passed => setTimeout(passed, 3000)),
        ])
        """;

    private const string Widest = """
        [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > document.scrollingElement.clientWidth + 1)
            .slice(0, 4).map(e => `${e.tagName.toLowerCase()}.${e.className}`).join(', ')
        """;

    public static async Task<IReadOnlyList<string>> FaultsAsync(this Tab tab)
    {
        var faults = new List<string>();
        await tab.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await tab.Page.SetViewportSizeAsync(390, 844);
        faults.AddRange(await ScanAsync(tab, "390 dark"));
        if (await tab.Page.EvaluateAsync<int>("document.scrollingElement.scrollWidth - document.scrollingElement.clientWidth") is > 0 and var over)
            faults.Add($"{Where(tab)}: at 390 it scrolls sideways by {over} px: {await tab.Page.EvaluateAsync<string>(Widest)}");
        await tab.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        await tab.Page.SetViewportSizeAsync(1280, 900);
        faults.AddRange(await ScanAsync(tab, "1280 light"));
        return faults;
    }

    public static async Task AssertUsableAsync(this Tab tab) => AssertNone(await tab.FaultsAsync());

    /// <summary>All of them, each on a line of its own.</summary>
    public static void AssertNone(IReadOnlyList<string> faults) => Assert.True(faults.Count == 0, string.Join('\n', faults.Distinct()));

    private static async Task<IEnumerable<string>> ScanAsync(Tab tab, string at)
    {
        if (!await tab.Page.EvaluateAsync<bool>("'axe' in window"))
            await tab.Page.EvaluateAsync(Axe);
        await tab.Page.EvaluateAsync(Still);
        var violations = await tab.Page.EvaluateAsync<string[]>(Scan);
        return violations.Select(violation => $"{Where(tab)} ({at}): {violation}");
    }

    private static string Where(Tab tab) => new Uri(tab.Page.Url).AbsolutePath;
}
