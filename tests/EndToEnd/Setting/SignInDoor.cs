using Microsoft.Playwright;

namespace MerajutASA.EndToEnd.Tests.Setting;

/// <summary>The pages of signing in.</summary>
internal sealed class SignInDoor(Tab tab)
{
    public async Task GivePasswordAsync(string email, string password)
    {
        await tab.GoAsync("/sign-in");
        await tab.Page.GetByLabel("E-mail").FillAsync(email);
        await tab.Page.GetByLabel("Kata sandi").FillAsync(password);
        await tab.ClickAsync(AriaRole.Button, "Lanjut");
    }

    public async Task GiveCodeAsync(string code)
    {
        await tab.ArriveAsync("/sign-in/second-factor");
        await tab.Page.GetByLabel("Kode").FillAsync(code);
        await tab.ClickAsync(AriaRole.Button, "Masuk");
    }

    public async Task EnterAsync(string email, string password, Authenticator authenticator)
    {
        await GivePasswordAsync(email, password);
        await GiveCodeAsync(await authenticator.CodeAsync());
        await tab.Page.Locator(".ma-person").WaitForAsync();
    }
}
