using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using MerajutASA.Infrastructure.Access;
using MerajutASA.Modules.Children.Contracts;
using Npgsql;
using Xunit;

namespace MerajutASA.Portal.Tests.Accounts;

/// <summary>The pages of accounts, as whoever answers for others goes through them with scripts off.</summary>
public sealed class AccountPagesTests(ServedPortal portal) : IClassFixture<ServedPortal>
{
    [Fact]
    public async Task Every_role_lands_on_today()
    {
        var team = await Team.OfAsync(portal, "mendarat");

        foreach (var somebody in team.Everybody)
        {
            await somebody.Browser.GoAsync("/start");
            Assert.Equal((HttpStatusCode.OK, "/today"), (somebody.Browser.Status, somebody.Browser.Here.AbsolutePath));
            Assert.NotNull(somebody.Browser.Page.QuerySelector("nav a[href='/today'][aria-current=page]"));
        }
    }

    [Fact]
    public async Task The_list_is_filtered_by_chips_that_come_off_and_sorted_by_role_and_state()
    {
        var team = await Team.OfAsync(portal, "daftar");
        var browser = team.Administrator.Browser;

        await browser.GoAsync($"/accounts?role=lksa-staff&state=active&text=orang+staf.daftar&place={Uri.EscapeDataString(team.Home.Name)}&sort=-role");

        Assert.Equal([Team.NameOf(team.Staff.Email)], Rows(browser));
        var chips = browser.Page.QuerySelectorAll<IHtmlAnchorElement>(".ma-chips li a:not(.ma-chips-all)").ToList();
        Assert.Equal(4, chips.Count);
        Assert.Contains(chips, chip => chip.TextContent.Trim() == $"Lembaga: {team.Home.Name}");
        Assert.Equal("lksa-staff", browser.Page.QuerySelector("select[name=role] option[selected]")!.GetAttribute("value"));
        Assert.Equal(["none", "descending", "none", "none"], await SortsAsync(browser, "-role"));
        Assert.Equal(["none", "none", "ascending", "none"], await SortsAsync(browser, "state"));

        await browser.GoAsync("/accounts?role=administrator&place=tidak+ada+lembaga+begini");
        Assert.Contains("Tidak ada akun yang cocok.", browser.Page.QuerySelector(".ma-empty")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["/accounts", "/accounts/invite"], browser.Page.QuerySelectorAll(".ma-empty a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public async Task A_head_is_offered_the_roles_of_the_own_institution_and_staff_have_no_such_page()
    {
        var team = await Team.OfAsync(portal, "peran");

        await team.Head.Browser.GoAsync("/accounts");
        Assert.Equal(["", "lksa-staff", "lksa-head"], team.Head.Browser.Page.QuerySelectorAll("select[name=role] option").Select(option => option.GetAttribute("value")));
        Assert.Null(team.Head.Browser.Page.QuerySelector("input[name=place]"));
        foreach (var page in new[] { "/accounts", "/accounts/invite", "/accounts/requests", $"/accounts/{Guid.NewGuid()}", $"/accounts/{Guid.NewGuid()}/end" })
        {
            await team.Staff.Browser.GoAsync(page);
            Assert.Equal(HttpStatusCode.NotFound, team.Staff.Browser.Status);
        }
    }

    [Fact]
    public async Task Searching_for_the_institution_keeps_what_was_typed()
    {
        var team = await Team.OfAsync(portal, "cari");
        var browser = team.Officer.Browser;
        await browser.GoAsync("/accounts/invite");

        await browser.SendAsync(("Name", "Kepala Baru"), ("Email", "kepala.baru@contoh.id"), ("Find", team.Home.Name), ("Search", "yes"));

        Assert.Equal("Kepala Baru", browser.Page.QuerySelector("[name=Name]")!.GetAttribute("value"));
        Assert.Equal("kepala.baru@contoh.id", browser.Page.QuerySelector("[name=Email]")!.GetAttribute("value"));
        Assert.Equal(team.Home.Id.ToString(), browser.Page.QuerySelector<IHtmlSelectElement>("select[name=Institution]")!.Value);
        Assert.Empty(browser.Page.QuerySelectorAll(".ma-errorsummary, .ma-bigcode"));
        await browser.SendAsync(("Name", "Kepala Baru"));
        Assert.Contains("Undangan siap", browser.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_double_click_on_an_invitation_shows_a_code_that_works()
    {
        var team = await Team.OfAsync(portal, "ganda");
        var browser = team.Head.Browser;
        await browser.GoAsync("/accounts/invite");

        await browser.SendAsync(("Name", "Staf Ganda"), ("Email", "staf.ganda2@contoh.id"));
        browser.Back();
        await browser.SendAsync(("Name", "Staf Ganda"), ("Email", "staf.ganda2@contoh.id"));

        await SignedUp.JoinAsync(portal, browser.Code(), "staf.ganda2@contoh.id");
        await browser.GoAsync("/accounts?text=staf.ganda2@contoh.id");
        Assert.Equal(["Staf Ganda"], Rows(browser));
    }

    [Fact]
    public async Task A_lost_phone_is_asked_for_approved_and_its_code_made_again_until_it_was_used()
    {
        var team = await Team.OfAsync(portal, "hilang");
        await team.Staff.Browser.PressAsync("Keluar");
        await team.Staff.GiveEmailAndPasswordAsync();
        await team.Staff.Browser.GoAsync("/sign-in/lost");
        await team.Staff.Browser.PressAsync("Kirim permintaan");
        Assert.Contains("Permintaan terkirim", team.Staff.Browser.Text, StringComparison.Ordinal);
        var head = team.Head.Browser;
        await head.GoAsync("/accounts/requests");
        var account = head.Page.QuerySelector("main .ma-rowlink")!.GetAttribute("href")!;

        await head.PressAsync("Setujui");
        var first = head.Code();
        Assert.DoesNotContain(first, head.Here.ToString(), StringComparison.Ordinal);
        head.Back();
        await head.PressAsync("Setujui");
        var second = head.Code();
        await head.GoAsync(account);
        Assert.Contains("Kode pengganti yang belum dipakai", head.Text, StringComparison.Ordinal);
        await head.PressAsync("Buat kode pengganti lagi");
        var third = head.Code();

        Assert.Equal(3, new[] { first, second, third }.Distinct().Count());
        await team.Staff.Browser.SendAsync(("Code", second));
        Assert.Contains("Kode pengganti ini tidak berlaku", team.Staff.Browser.Text, StringComparison.Ordinal);
        await team.Staff.Browser.SendAsync(("Code", third));
        await team.Staff.EnrolAsync();
        Assert.Equal("/account/recovery-codes", team.Staff.Browser.Here.AbsolutePath);
        await head.GoAsync(account);
        Assert.DoesNotContain("Buat kode pengganti lagi", head.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_that_was_declined_meanwhile_says_that_it_was_decided()
    {
        var team = await Team.OfAsync(portal, "tolak");
        await team.Staff.Browser.PressAsync("Keluar");
        await team.Staff.GiveEmailAndPasswordAsync();
        await team.Staff.Browser.GoAsync("/sign-in/lost");
        await team.Staff.Browser.PressAsync("Kirim permintaan");
        await team.Head.Browser.GoAsync("/accounts/requests");

        await team.Head.Browser.PressAsync("Tolak");
        Assert.Contains("Tidak ada yang menunggu Anda.", team.Head.Browser.Text, StringComparison.Ordinal);
        team.Head.Browser.Back();
        await team.Head.Browser.PressAsync("Setujui");

        Assert.Contains("Permintaan ini sudah diputuskan", team.Head.Browser.Text, StringComparison.Ordinal);
        Assert.Empty(team.Head.Browser.Page.QuerySelectorAll(".ma-bigcode"));
    }

    [Fact]
    public async Task An_account_is_renamed_given_a_password_code_and_signed_out()
    {
        var team = await Team.OfAsync(portal, "ubah");
        var head = team.Head.Browser;
        var account = await AccountOfAsync(head, team.Staff.Email);

        await head.GoAsync(account);
        await head.SendAsync(("Name", "Nama Baru Sekali"));
        Assert.Contains("Nama Baru Sekali", head.Text, StringComparison.Ordinal);
        await head.PressAsync("Buat kode");
        var code = head.Code();
        await head.PressAsync("Tutup semua sesi");
        Assert.Contains("1 sesi ditutup", head.Text, StringComparison.Ordinal);
        await team.Staff.Browser.GoAsync("/account");
        Assert.Equal("/sign-in", team.Staff.Browser.Here.AbsolutePath);

        await team.Staff.Browser.GoAsync($"/sign-in/code?code={code}");
        await team.Staff.Browser.SendAsync(("Password", "sandi baru yang panjang"), ("Repeated", "sandi baru yang panjang"));
        await team.Staff.Browser.SendAsync(("Code", await team.Staff.CodeAsync()));
        Assert.Equal("/today", team.Staff.Browser.Here.AbsolutePath);
    }

    [Fact]
    public async Task Ending_asks_who_takes_over_and_for_the_name_and_hands_the_cases_over()
    {
        var team = await Team.OfAsync(portal, "akhir");
        var other = await Team.InviteAsync(portal, team.Head, "penerus.akhir@contoh.id");
        var (head, carer) = (await ActorAsync(team.Head, "lksa-head", team.Home.Id), await IdOfAsync(team.Head.Browser, team.Staff.Email));
        await portal.World.RelayAsync(TestContext.Current.CancellationToken);
        Assert.Equal(3, await portal.WithAsync<IChildrenSeeder, int>(seeder => seeder.SeedAsync([new SeededInstitution(head, [carer])], 3, seed: 5)));
        var browser = team.Head.Browser;
        await browser.GoAsync($"/accounts/{carer}/end");
        var cases = await CasesAsync(carer);
        Assert.True(cases > 0);
        Assert.Contains($"Kasus yang harus dialihkan: {cases}.", browser.Text, StringComparison.Ordinal);

        await browser.SendAsync(("Successor", ""), ("Typed", Team.NameOf(team.Staff.Email)));
        Assert.Contains($"Pilih siapa yang meneruskan {cases} kasus.", browser.Text, StringComparison.Ordinal);
        await browser.SendAsync(("Successor", (await IdOfAsync(browser, other.Email, then: $"/accounts/{carer}/end")).ToString()), ("Typed", "bukan namanya"));
        Assert.Contains("Nama yang ditulis tidak sama.", browser.Text, StringComparison.Ordinal);
        await browser.SendAsync(("Typed", Team.NameOf(team.Staff.Email)));

        Assert.Contains($"{cases} kasus dialihkan.", browser.Text, StringComparison.Ordinal);
        Assert.Equal(0, await CasesAsync(carer));
        await team.Staff.GiveEmailAndPasswordAsync();
        Assert.Contains("tidak cocok", team.Staff.Browser.Text, StringComparison.Ordinal);
    }

    private static IReadOnlyList<string> Rows(Browser browser) => [.. browser.Page.QuerySelectorAll("main .ma-rowlink").Select(link => link.TextContent.Trim())];

    private static async Task<IReadOnlyList<string?>> SortsAsync(Browser browser, string sort)
    {
        await browser.GoAsync($"/accounts?sort={sort}");
        return [.. browser.Page.QuerySelectorAll("main th[aria-sort]").Select(heading => heading.GetAttribute("aria-sort"))];
    }

    private static async Task<string> AccountOfAsync(Browser browser, string email)
    {
        await browser.GoAsync($"/accounts?text={Uri.EscapeDataString(email)}");
        return browser.Page.QuerySelector("main .ma-rowlink")!.GetAttribute("href")!;
    }

    private static async Task<Guid> IdOfAsync(Browser browser, string email, string? then = null)
    {
        var id = Guid.Parse((await AccountOfAsync(browser, email)).Split('/')[^1]);
        if (then is not null)
            await browser.GoAsync(then);
        return id;
    }

    private async Task<long> CasesAsync(Guid carer) => (long)(await AskAsync($"select count(*) from children.child where assigned_to = '{carer}'"))!;

    /// <summary>Somebody's session, for what has no page.</summary>
    private async Task<Actor> ActorAsync(SignedUp somebody, string role, Guid institution)
    {
        await somebody.Browser.GoAsync("/account");
        var ids = (string)(await AskAsync(
            $"select a.id || ' ' || s.id from identity.account a join identity.session s on s.account_id = a.id where a.role = '{role}' and a.institution_id = '{institution}' order by s.id desc limit 1"))!;
        return new Actor
        {
            AccountId = Guid.Parse(ids.Split(' ')[0]),
            SessionId = Guid.Parse(ids.Split(' ')[1]),
            Role = RoleNames.Parse(role),
            Institution = institution,
            RoleVersion = 1,
            SecondFactor = true,
            SignedInAt = DateTimeOffset.UtcNow,
        };
    }

    private async Task<object?> AskAsync(string sql)
    {
        await using var source = NpgsqlDataSource.Create(portal.World.Main.Superuser);
        await using var command = source.CreateCommand(sql);
        return await command.ExecuteScalarAsync();
    }
}
