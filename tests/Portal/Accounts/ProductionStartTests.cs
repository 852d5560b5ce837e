using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Accounts;
using MerajutASA.Infrastructure.Accounts.Life;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using Xunit;

namespace MerajutASA.Portal.Tests.Accounts;

/// <summary>What stops the start in Production: made-up people, and keys that nobody kept; and what is not there without a mail server.</summary>
public sealed class ProductionStartTests(ProductionPortal portal) : IClassFixture<ProductionPortal>
{
    [Fact]
    public async Task Accounts_made_up_for_development_stop_the_start_until_they_have_ended()
    {
        await portal.StartAnotherAsync();
        await portal.WithAsync<CreateAdministrator, Outcome<IssuedCode>>(create => create.RunAsync("Dibuat Buat", "demo@contoh.id", demo: true));

        await Assert.ThrowsAsync<DemoAccountsException>(portal.StartAnotherAsync);
        await portal.World.Main.ExecuteAsync("update identity.account set state = 'ended' where demo");
        await portal.StartAnotherAsync();
    }

    [Theory, InlineData("Merajut:Keys:KekFile"), InlineData("Merajut:Keys:BlindIndexFile")]
    public async Task Keys_generated_for_development_stop_the_start(string setting)
    {
        var mark = $"{portal.World.Get<IConfiguration>()[setting]}.generated";
        await File.WriteAllTextAsync(mark, "", TestContext.Current.CancellationToken);
        try
        {
            var refused = await Assert.ThrowsAsync<OptionsValidationException>(portal.StartAnotherAsync);
            Assert.Contains("refused in Production", refused.Message, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(mark);
        }
    }

    [Fact]
    public async Task Without_a_mail_server_a_forgotten_password_leads_to_whoever_prints_a_code()
    {
        using var browser = new Browser(portal.Address, new DirectWay());

        await browser.GoAsync("/sign-in/forgotten");

        Assert.Empty(browser.Page.QuerySelectorAll("main form"));
        Assert.Contains("dapat mencetak kode", browser.Text, StringComparison.Ordinal);
        Assert.NotNull(browser.Page.QuerySelector("main a[href='/sign-in/code']"));
    }
}
