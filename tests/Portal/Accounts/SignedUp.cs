using OtpNet;

namespace MerajutASA.Portal.Tests.Accounts;

/// <summary>Somebody at a browser: takes up an invitation and signs in through the pages.</summary>
internal sealed class SignedUp(Browser browser, string email)
{
    public const string Password = "sandi yang panjang sekali";

    private string _key = "";
    private long _used;

    public Browser Browser => browser;

    public string Email => email;

    public static Task<SignedUp> JoinAsync(ServedPortal portal, string code, string email) => JoinAsync(new Browser(portal.Address), code, email);

    public static async Task<SignedUp> JoinAsync(Browser browser, string code, string email)
    {
        var somebody = new SignedUp(browser, email);
        await somebody.Browser.GoAsync($"/sign-in/code?code={code}");
        await somebody.Browser.SendAsync(("Password", Password), ("Repeated", Password));
        await somebody.EnrolAsync();
        return somebody;
    }

    public async Task EnrolAsync()
    {
        _key = browser.Page.QuerySelector(".ma-bigcode")!.TextContent.Replace(" ", "", StringComparison.Ordinal);
        await browser.SendAsync(("Code", await CodeAsync()));
        // The clock may have gone on a step between the code and the answer.
        if (browser.Page.QuerySelector(".ma-qr") is not null)
            await browser.SendAsync(("Code", await CodeAsync()));
    }

    public async Task GiveEmailAndPasswordAsync(string password = Password)
    {
        await browser.GoAsync("/sign-in");
        await browser.SendAsync(("Email", email), ("Password", password));
    }

    /// <summary>A code that was not used yet; one step ahead of the clock is still accepted, so that nobody waits.</summary>
    public Task<string> CodeAsync()
    {
        var step = Math.Max(_used + 1, (DateTimeOffset.UtcNow.ToUnixTimeSeconds() / 30) - 1);
        _used = step;
        return Task.FromResult(new Totp(Base32Encoding.ToBytes(_key)).ComputeTotp(DateTimeOffset.FromUnixTimeSeconds(step * 30).UtcDateTime));
    }

    public async Task SignInAsync()
    {
        await GiveEmailAndPasswordAsync();
        await browser.SendAsync(("Code", await CodeAsync()));
    }
}
