using MerajutASA.EndToEnd.Tests.EveryPage;
using MerajutASA.EndToEnd.Tests.Setting;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace MerajutASA.EndToEnd.Tests.Giving;

/// <summary>A company comes, is let in, gives, and reads what became of it.</summary>
public sealed class GivingTests(PortalFixture portal)
{
    private const string Wanted = "Meja belajar kamar putra";
    private const string Became = "Enam meja belajar sudah dibeli dan dipakai di kamar putra.";

    [Fact]
    public async Task A_company_registers_is_verified_gives_and_reads_what_became_of_it()
    {
        await RegisterAsync();
        await using var officer = await portal.AsAsync(Who.Officer);
        var link = await VerifyAndInviteAsync(officer);
        await using var company = await portal.VisitAsync();
        await Newcomer.TakeUpAsync(company, link);
        await using var head = await portal.AsAsync(Who.Head);
        var need = await OpenNeedAsync(head);

        var pledge = await GiveAsync(company, need);
        await PayTwiceAsync(company, pledge);
        await CheckAsync(company);
        await AccountAsync(head, pledge);
        await company.GoAsync(pledge);
        await Expect(company.Main).ToContainTextAsync(Became);
        await PublicAsync(company, need);
        await WithoutPermitAsync(officer, company, need);

        Assert.Empty(officer.Complaints);
        Assert.Empty(company.Complaints);
        Assert.Empty(head.Complaints);
    }

    private async Task RegisterAsync()
    {
        await using var visitor = await portal.VisitAsync();
        await visitor.GoAsync("/sign-in");
        await visitor.Main.GetByRole(AriaRole.Link, new() { Name = "Daftarkan perusahaan" }).ClickAsync();
        await visitor.ArriveAsync("/companies/register");
        await visitor.Page.GetByLabel("Nama badan hukum").FillAsync("PT Rimba Makmur");
        await visitor.Page.Locator("select[name=LegalForm]").SelectOptionAsync("limited");
        await visitor.Page.Locator("input[name=Nib]").FillAsync("123");
        await visitor.Page.Locator("input[name=TaxNumber]").FillAsync("01.234.567.8-901.000");
        await visitor.Page.Locator("select[name=RegionCode]").SelectOptionAsync("33.74");
        await visitor.Page.Locator("input[name=ContactName]").FillAsync("Dian Permata");
        await visitor.Page.Locator("input[name=ContactEmail]").FillAsync("dian@rimba.example");
        await visitor.Page.Locator("input[name=ContactPhone]").FillAsync("024-1234567");
        await visitor.ClickAsync(AriaRole.Button, "Kirim pendaftaran");
        await Expect(visitor.Main.Locator(".ma-errorsummary")).ToContainTextAsync("tiga belas angka");
        await Expect(visitor.Page.Locator("input[name=ContactName]")).ToHaveValueAsync("Dian Permata");
        await visitor.AssertUsableAsync();
        await visitor.Page.Locator("input[name=Nib]").FillAsync("9120 0000 77001");
        await visitor.ClickAsync(AriaRole.Button, "Kirim pendaftaran");
        await Expect(visitor.Main.GetByRole(AriaRole.Alert)).ToContainTextAsync("Pendaftaran diterima");
        await visitor.AssertUsableAsync();
        Assert.Empty(visitor.Complaints);
    }

    private static async Task<string> VerifyAndInviteAsync(Tab officer)
    {
        await officer.GoAsync("/companies?state=applied");
        await officer.Main.GetByRole(AriaRole.Link, new() { Name = "PT Rimba Makmur" }).ClickAsync();
        await Expect(officer.Main).ToContainTextAsync("dian@rimba.example");
        await officer.ClickAsync(AriaRole.Button, "Tolak");
        await Expect(officer.Main.Locator(".ma-errorsummary")).ToBeVisibleAsync();
        await officer.ClickAsync(AriaRole.Button, "Verifikasi");
        await officer.Main.GetByRole(AriaRole.Link, new() { Name = "Undang seseorang" }).ClickAsync();
        await Expect(officer.Page.Locator("input[name=Email]")).ToHaveValueAsync("dian@rimba.example");
        await officer.Page.Locator("main form[method=post] button[type=submit]").ClickAsync();
        return await Newcomer.LinkAsync(officer);
    }

    private static async Task<string> OpenNeedAsync(Tab head)
    {
        await head.GoAsync("/needs/new");
        await head.Page.GetByLabel("Judul", new() { Exact = true }).FillAsync(Wanted);
        await head.Page.GetByLabel("Penjelasan", new() { Exact = true }).FillAsync("Enam meja belajar untuk kamar putra yang baru dicat.");
        await head.Page.Locator("input[name=Goal]").FillAsync("3.000.000");
        await FillDateAsync(head, "OpenUntil", DateTime.UtcNow.AddDays(20));
        await head.ClickAsync(AriaRole.Button, "Simpan draf");
        await Expect(head.Main.Locator(".ma-errorsummary")).ToContainTextAsync("tidak menyebut anak");
        await head.AssertUsableAsync();
        await head.Page.Locator("input[name=NamesNoChild]").CheckAsync();
        await head.ClickAsync(AriaRole.Button, "Simpan draf");
        await head.ClickAsync(AriaRole.Button, "Buka untuk umum");
        await Expect(head.Main.GetByRole(AriaRole.Button, new() { Name = "Tutup", Exact = true })).ToBeVisibleAsync();
        return new Uri(head.Page.Url).AbsolutePath;
    }

    private static async Task<string> GiveAsync(Tab company, string need)
    {
        await company.GoAsync("/needs?q=meja");
        await company.Main.GetByRole(AriaRole.Link, new() { Name = Wanted }).ClickAsync();
        await company.Main.GetByRole(AriaRole.Link, new() { Name = "Bantu", Exact = true }).ClickAsync();
        await company.ArriveAsync(need + "/give");
        await company.Page.Locator("input[name=Amount]").FillAsync("9.000.000");
        await company.ClickAsync(AriaRole.Button, "Janjikan");
        await Expect(company.Main.Locator(".ma-errorsummary")).ToContainTextAsync("masih terbuka");
        await company.AssertUsableAsync();
        await company.Page.Locator("input[name=Amount]").FillAsync("2.000.000");
        await company.ClickAsync(AriaRole.Button, "Janjikan");
        await Expect(company.Main.GetByRole(AriaRole.Button, new() { Name = "Bayar", Exact = true })).ToBeVisibleAsync();
        return new Uri(company.Page.Url).AbsolutePath;
    }

    /// <summary>A forged word of it changes nothing; the true one, told twice, counts once.</summary>
    private static async Task PayTwiceAsync(Tab company, string pledge)
    {
        await company.ClickAsync(AriaRole.Button, "Bayar");
        await Expect(company.Heading).ToHaveTextAsync("Penyedia pembayaran percobaan");
        await company.AssertUsableAsync();
        await company.ClickAsync(AriaRole.Button, "Kabari dengan tanda tangan palsu");
        await company.ArriveAsync(pledge);
        await company.ClickAsync(AriaRole.Button, "Bayar");
        await company.ClickAsync(AriaRole.Button, "Kabari dua kali");
        await company.ArriveAsync(pledge);
        await Expect(company.Main.GetByRole(AriaRole.Heading, new() { NameRegex = new("^Kuitansi KW") })).ToHaveCountAsync(1);
        await Expect(company.Main.GetByText("Uang diterima")).ToHaveCountAsync(1);
        await company.AssertUsableAsync();
        var file = await company.Page.APIRequest.GetAsync(pledge + "/receipt.pdf");
        Assert.Equal("%PDF-", System.Text.Encoding.ASCII.GetString(await file.BodyAsync(), 0, 5));
    }

    private async Task CheckAsync(Tab company)
    {
        var address = (await company.Main.GetByRole(AriaRole.Link, new() { Name = "Periksa keasliannya" }).GetAttributeAsync("href"))!;
        await using var anybody = await portal.VisitAsync();
        await anybody.GoAsync(address);
        await Expect(anybody.Main).ToContainTextAsync("Kuitansi ini berlaku");
        await Expect(anybody.Main).ToContainTextAsync("PT Rimba Makmur");
        await anybody.AssertUsableAsync();
        Assert.Empty(anybody.Complaints);
        await anybody.GoAsync("/receipts/00000000000000000000000000000000");
        await Expect(anybody.Main).Not.ToContainTextAsync("Kuitansi ini berlaku");
    }

    private static async Task AccountAsync(Tab head, string pledge)
    {
        await head.GoAsync(pledge);
        await head.Main.GetByRole(AriaRole.Link, new() { Name = "Pertanggungjawabkan" }).ClickAsync();
        await FillDateAsync(head, "DeliveredOn", DateTime.UtcNow.AddHours(9));
        await head.Page.GetByLabel("Penjelasan", new() { Exact = true }).FillAsync(Became);
        await head.Page.Locator("input[name=NamesNoChild]").CheckAsync();
        await head.AssertUsableAsync();
        await head.ClickAsync(AriaRole.Button, "Pertanggungjawabkan");
        await head.ArriveAsync(pledge);
        await Expect(head.Main).ToContainTextAsync(Became);
        await head.GoAsync("/books");
        await Expect(head.Main.Locator("tbody").First).ToContainTextAsync("Dukungan");
    }

    private async Task PublicAsync(Tab company, string need)
    {
        await company.GoAsync(need);
        var address = (await company.Main.GetByRole(AriaRole.Link, new() { Name = "Halaman publik" }).GetAttributeAsync("href"))!;
        await using var anybody = await portal.VisitAsync();
        await anybody.GoAsync(address);
        await Expect(anybody.Main.Locator("section").Filter(new() { HasText = Wanted })).ToContainTextAsync("PT Rimba Makmur");
        await anybody.AssertUsableAsync();
        Assert.Empty(anybody.Complaints);
    }

    /// <summary>No permit, no collection: what was open takes no pledge any more.</summary>
    private static async Task WithoutPermitAsync(Tab officer, Tab company, string need)
    {
        await company.GoAsync(need);
        var institution = (await company.Main.GetByRole(AriaRole.Link, new() { Name = "Halaman publik" }).GetAttributeAsync("href"))!.Split('/')[^1];
        await officer.GoAsync($"/permits/{institution}");
        await officer.Main.GetByRole(AriaRole.Button, new() { NameRegex = new("^Cabut") }).First.ClickAsync();
        await officer.Page.Locator("[name=Reason]").FillAsync("Laporan pertanggungjawaban tidak diserahkan.");
        await officer.AssertUsableAsync();
        await officer.Main.GetByRole(AriaRole.Button, new() { Name = "Cabut", Exact = true }).Last.ClickAsync();
        await Expect(officer.Main.Locator("tbody")).ToContainTextAsync("Dicabut");
        await company.GoAsync(need);
        await Expect(company.Main).ToContainTextAsync("Tidak menerima dukungan baru");
        await Expect(company.Main.GetByRole(AriaRole.Link, new() { Name = "Bantu", Exact = true })).ToHaveCountAsync(0);
        await company.GoAsync(need + "/give");
        await Expect(company.Main.GetByRole(AriaRole.Alert)).ToContainTextAsync("izinnya tidak berlaku lagi");
    }

    private static async Task FillDateAsync(Tab tab, string field, DateTime day)
    {
        await tab.Page.Locator($"[name='{field}.Day']").FillAsync($"{day.Day}");
        await tab.Page.Locator($"[name='{field}.Month']").SelectOptionAsync($"{day.Month}");
        await tab.Page.Locator($"[name='{field}.Year']").FillAsync($"{day.Year}");
    }
}
