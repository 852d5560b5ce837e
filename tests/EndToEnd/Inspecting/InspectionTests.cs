using MerajutASA.EndToEnd.Tests.EveryPage;
using MerajutASA.EndToEnd.Tests.Setting;
using MerajutASA.Infrastructure.Documents.Files.Content;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace MerajutASA.EndToEnd.Tests.Inspecting;

/// <summary>An inspection from its plan to the grade that follows, carried out on a phone whose line breaks.</summary>
public sealed class InspectionTests(PortalFixture portal)
{
    private const string Found = "Dua dari lima surat keputusan tidak ada.";
    private const string Done = "Kedua surat sudah kami minta dan terima.";

    [Fact]
    public async Task An_officer_inspects_on_a_broken_line_reports_the_head_answers_and_a_grade_follows()
    {
        await using var officer = await portal.AsAsync(Who.Officer);
        await using var head = await portal.AsAsync(Who.Head);
        var institution = await FreeAsync(officer, head);
        var address = await PlanAsync(officer, institution);

        await VisitAsync(address);
        await ReportAsync(officer, address);
        await ReplyAsync(head);
        await AcceptAsync(officer, address);
        await GradeAsync(officer, address, institution);

        Assert.Empty(officer.Complaints);
        Assert.Empty(head.Complaints);
    }

    [Fact]
    public async Task An_officer_of_the_country_writes_the_next_version_of_the_standard()
    {
        await using var country = await portal.AsAsync("pusat@merajut.test");
        await country.GoAsync("/standards");
        await country.Main.Locator("tbody a").First.ClickAsync();
        await country.ClickAsync(AriaRole.Button, "Rancang versi berikutnya");
        await Expect(country.Main.GetByText("Rancangan versi 2")).ToBeVisibleAsync();
        await country.AssertUsableAsync();
        await country.Main.GetByRole(AriaRole.Button, new() { NameRegex = new("^Keluarkan") }).First.ClickAsync();
        await country.Main.GetByRole(AriaRole.Button, new() { NameRegex = new("^Kembalikan") }).First.ClickAsync();
        await Expect(country.Main.GetByRole(AriaRole.Button, new() { NameRegex = new("^Kembalikan") })).ToHaveCountAsync(0);
        await country.Main.GetByRole(AriaRole.Link, new() { Name = "Tambah butir" }).ClickAsync();
        await Expect(country.Heading).ToHaveTextAsync("Tambah butir");
        await country.Page.GetByLabel("Isi", new() { Exact = true }).FillAsync("Ada buku tamu.");
        await country.ClickAsync(AriaRole.Button, "Simpan butir");
        await Expect(country.Main.Locator(".ma-errorsummary")).ToBeVisibleAsync();
        await Expect(country.Page.GetByLabel("Isi", new() { Exact = true })).ToHaveValueAsync("Ada buku tamu.");
        await country.AssertUsableAsync();
        Assert.Empty(country.Complaints);
    }

    /// <summary>The head's institution, with no inspection under way: the one that was planned is cancelled.</summary>
    private static async Task<string> FreeAsync(Tab officer, Tab head)
    {
        await head.GoAsync("/inspections");
        var planned = (await head.Main.Locator("tbody a[href^='/inspections/']").First.GetAttributeAsync("href"))!;
        await officer.GoAsync(planned + "/cancel");
        await officer.ClickAsync(AriaRole.Button, "Batalkan pemeriksaan");
        await Expect(officer.Main.Locator("#field-text-error")).ToBeVisibleAsync();
        await officer.Page.GetByLabel("Mengapa dibatalkan").FillAsync("Petugas pemeriksa sakit.");
        await officer.ClickAsync(AriaRole.Button, "Batalkan pemeriksaan");
        await officer.ArriveAsync(planned);
        await Expect(officer.Main).ToContainTextAsync("Petugas pemeriksa sakit.");
        return (await officer.Main.GetByRole(AriaRole.Link, new() { Name = "Buka lembaga" }).GetAttributeAsync("href"))!;
    }

    private static async Task<string> PlanAsync(Tab officer, string institution)
    {
        await officer.GoAsync(institution);
        await officer.Main.GetByRole(AriaRole.Link, new() { Name = "Rencanakan pemeriksaan" }).ClickAsync();
        await Expect(officer.Heading).ToHaveTextAsync("Rencanakan pemeriksaan");
        await officer.ClickAsync(AriaRole.Button, "Rencanakan");
        await Expect(officer.Main.Locator("#field-plannedon-error")).ToBeVisibleAsync();
        var day = DateTime.UtcNow.AddDays(2);
        await officer.Page.Locator("[name='PlannedOn.Day']").FillAsync($"{day.Day}");
        await officer.Page.Locator("[name='PlannedOn.Month']").SelectOptionAsync($"{day.Month}");
        await officer.Page.Locator("[name='PlannedOn.Year']").FillAsync($"{day.Year}");
        await officer.AssertUsableAsync();
        await officer.ClickAsync(AriaRole.Button, "Rencanakan");
        await Expect(officer.Main.GetByRole(AriaRole.Button, new() { Name = "Mulai kunjungan" })).ToBeVisibleAsync();
        var address = new Uri(officer.Page.Url).AbsolutePath;
        await officer.ClickAsync(AriaRole.Button, "Mulai kunjungan");
        await officer.ArriveAsync(address + "/visit");
        return address;
    }

    /// <summary>On a phone: some items on a good line, some with none, some kept by the device while the page is closed.</summary>
    private async Task VisitAsync(string address)
    {
        await using var phone = await portal.AsAsync(Who.Officer, width: 390);
        await phone.GoAsync(address + "/visit");
        var items = phone.Main.Locator("[data-item]");
        var status = phone.Main.Locator("[data-visit-status]");
        var all = await items.CountAsync();
        await AnswerAsync(items.Nth(0), "Sebagian");
        await items.Nth(0).Locator("textarea").FillAsync(Found);
        await items.Nth(0).Locator("textarea").BlurAsync();
        await Expect(status).ToContainTextAsync("semua tersimpan");

        await phone.Page.Context.SetOfflineAsync(true);
        foreach (var at in Enumerable.Range(1, all - 3))
            await AnswerAsync(items.Nth(at), "Terpenuhi");
        await Expect(status).ToContainTextAsync($"{all - 3} jawaban menunggu sambungan");
        await phone.AssertUsableAsync();
        await phone.Page.Context.SetOfflineAsync(false);
        await Expect(status).ToContainTextAsync("semua tersimpan");

        await phone.Page.Context.SetOfflineAsync(true);
        foreach (var at in Enumerable.Range(all - 2, 2))
            await AnswerAsync(items.Nth(at), "Terpenuhi");
        await items.Nth(0).Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "lemari.png", MimeType = "image/png", Buffer = MadeUpFiles.House(4) });
        await Expect(items.Nth(0).Locator("img")).ToBeVisibleAsync();
        await Expect(status).ToContainTextAsync("3 jawaban menunggu sambungan");
        await phone.Page.GotoAsync("about:blank");
        await phone.Page.Context.SetOfflineAsync(false);
        await phone.GoAsync(address + "/visit");
        await Expect(status).ToContainTextAsync($"{all} dari {all} butir dijawab · semua tersimpan");
        await phone.Page.ReloadAsync();
        await Expect(phone.Main.Locator("input[value=met]:checked")).ToHaveCountAsync(all - 1);
        await Expect(items.Nth(0).Locator("textarea")).ToHaveValueAsync(Found);
        await Expect(items.Nth(0).Locator(".ma-evidence img")).ToHaveCountAsync(1);
        await phone.AssertUsableAsync();
    }

    private static async Task ReportAsync(Tab officer, string address)
    {
        await officer.GoAsync(address + "/findings");
        await Expect(officer.Page.GetByLabel("Apa yang ditemukan")).ToHaveValueAsync(Found);
        await officer.ClickAsync(AriaRole.Button, "Laporkan");
        await Expect(officer.Main).ToContainTextAsync("1 temuan belum ditulis");
        await officer.Page.GetByLabel("Apa yang harus dilakukan lembaga").FillAsync("Minta kedua surat kepada dinas sosial.");
        await officer.ClickAsync(AriaRole.Button, "Simpan temuan");
        await Expect(officer.Main.Locator(".ma-findings")).ToContainTextAsync("Temuan tersimpan");
        await officer.Page.GetByLabel("Ringkasan").FillAsync("Lembaga bekerja baik dan terbuka.");
        await officer.AssertUsableAsync();
        await officer.ClickAsync(AriaRole.Button, "Laporkan");
        await officer.ArriveAsync(address);
        await Expect(officer.Main).ToContainTextAsync("Lembaga bekerja baik dan terbuka.");
    }

    private static async Task ReplyAsync(Tab head)
    {
        await head.GoAsync("/today");
        await head.Main.Locator(".ma-work a.ma-rowlink[href^='/inspections/']").First.ClickAsync();
        await head.Main.Locator("a[href*='/findings/']").First.ClickAsync();
        await Expect(head.Main).ToContainTextAsync(Found);
        await head.Page.GetByLabel("Apa yang sudah dilakukan").FillAsync(Done);
        await head.ClickAsync(AriaRole.Button, "Kirim jawaban");
        await Expect(head.Main).ToContainTextAsync("menjawab");
        await head.AssertUsableAsync();
    }

    private static async Task AcceptAsync(Tab officer, string address)
    {
        await officer.GoAsync(address);
        await officer.Main.Locator("a[href*='/findings/']").First.ClickAsync();
        await Expect(officer.Main).ToContainTextAsync(Done);
        await officer.AssertUsableAsync();
        await officer.ClickAsync(AriaRole.Button, "Simpan keputusan");
        await Expect(officer.Main).ToContainTextAsync("menerima jawaban");
        await officer.GoAsync(address + "/close");
        await officer.ClickAsync(AriaRole.Button, "Selesaikan pemeriksaan");
        await officer.ArriveAsync(address);
    }

    private static async Task GradeAsync(Tab officer, string address, string institution)
    {
        await officer.GoAsync(address + "/grade");
        await Expect(officer.Main).ToContainTextAsync("mengusulkan");
        await officer.AssertUsableAsync();
        await officer.ClickAsync(AriaRole.Button, "Tetapkan akreditasi");
        await officer.ArriveAsync(address);
        await officer.GoAsync(institution);
        await Expect(officer.Main.Locator(".ma-answers").First).ToContainTextAsync("A");
        var download = await officer.Page.RunAndWaitForDownloadAsync(async () =>
        {
            await officer.Page.GotoAsync(address + "/report");
            await officer.Page.GetByLabel("Alasan").FillAsync("Untuk arsip dinas sosial.");
            await officer.ClickAsync(AriaRole.Button, "Unduh");
        });
        Assert.EndsWith(".pdf", download.SuggestedFilename, StringComparison.Ordinal);
        await using var stream = await download.CreateReadStreamAsync();
        var beginning = new byte[5];
        await stream.ReadExactlyAsync(beginning);
        Assert.Equal("%PDF-"u8.ToArray(), beginning);
    }

    private static Task AnswerAsync(ILocator item, string result) => item.GetByLabel(result, new() { Exact = true }).CheckAsync();
}
