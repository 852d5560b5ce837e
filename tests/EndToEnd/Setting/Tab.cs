using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace MerajutASA.EndToEnd.Tests.Setting;

/// <summary>A browser of one's own with one page open, and what its console complained of.</summary>
public sealed partial class Tab : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly List<string> _complaints = [];

    private Tab(IBrowserContext context, IPage page)
    {
        _context = context;
        Page = page;
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
                _complaints.Add($"{page.Url}: {message.Text}");
        };
        page.PageError += (_, error) => _complaints.Add($"{page.Url}: {error}");
    }

    public IPage Page { get; }

    /// <summary>Errors in the console, among them what the content security policy refused.</summary>
    public IReadOnlyList<string> Complaints => _complaints;

    public ILocator Main => Page.Locator("main");

    public ILocator Heading => Main.Locator("h1");

    public static async Task<Tab> OpenAsync(IBrowser browser, BrowserNewContextOptions options)
    {
        var context = await browser.NewContextAsync(options);
        // Generous, for a machine under load; nothing here measures time.
        context.SetDefaultTimeout(60_000);
        return new Tab(context, await context.NewPageAsync());
    }

    /// <summary>Opens an address and waits until the page listens and has shown what it asked for.</summary>
    public async Task<IResponse> GoAsync(string path)
    {
        var response = await Page.GotoAsync(path) ?? throw new InvalidOperationException($"{path} gave no answer.");
        if (Prerendered().Match(await response.TextAsync()) is { Success: true } drawn)
            await Page.Locator($"[data-circuit-reference]:not([data-circuit-reference='{drawn.Groups[1].Value}'])").First.WaitForAsync(Attached);
        await SettleAsync();
        return response;
    }

    /// <summary>Waits until nothing is loading any more.</summary>
    public Task SettleAsync() => Assertions.Expect(Page.Locator("main .ma-skeleton, main [aria-busy=true]")).ToHaveCountAsync(0);

    public Task ClickAsync(AriaRole role, string name) => Page.GetByRole(role, new() { Name = name, Exact = true }).ClickAsync();

    /// <summary>Waits until an address of this portal stands in the address bar.</summary>
    /// <remarks>Asked again and again, not told: a navigation between a look at the address and the wait for the next one was waited for in vain.</remarks>
    public Task ArriveAsync(string path) => Assertions.Expect(Page).ToHaveURLAsync(
        new Regex($"^https?://[^/]+{Regex.Escape(path)}([?#].*)?$"), new() { Timeout = 60_000 });

    /// <summary>Switches the page that is open to a language, unless it speaks it already.</summary>
    public async Task SpeakAsync(string language)
    {
        if (await Page.Locator("html").GetAttributeAsync("lang") != language)
            await Page.Locator($"a.ma-language[lang={language}]").First.ClickAsync();
        await Assertions.Expect(Page.Locator("html")).ToHaveAttributeAsync("lang", language);
        await SettleAsync();
    }

    public Task<string> CookiesAsync() => _context.StorageStateAsync();

    public ValueTask DisposeAsync() => _context.DisposeAsync();

    private static LocatorWaitForOptions Attached => new() { State = WaitForSelectorState.Attached };

    [GeneratedRegex("data-circuit-reference=\"([^\"]*)\"")]
    private static partial Regex Prerendered();
}
