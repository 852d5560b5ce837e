using System.Globalization;
using System.Text;
using MerajutASA.EndToEnd.Tests.EveryPage;
using MerajutASA.EndToEnd.Tests.Setting;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace MerajutASA.EndToEnd.Tests.Children;

/// <summary>A carer's first true use: signs in, imports children, opens a case and moves it on.</summary>
public sealed class WorkingDayTests(PortalFixture portal)
{
    private const string Name = "Laras Kusumawardani";

    // The third row has a day that does not exist.
    private const string File = $"""
        Nama lengkap,Jenis kelamin,Tanggal lahir,Kode wilayah,Tanggal masuk,Alasan masuk,Cerita
        {Name},P,2016-05-21,33.74.01.1001,2026-01-12,poverty,Ibu bekerja sebagai buruh cuci.
        Galih Prakoso,L,2014-09-03,33.74.01.1002,2026-02-03,education,
        Budi Santosa Prihandoko,L,2015-02-31,33.74.01.1001,2026-02-20,education,
        Intan Maharani,P,2018-12-30,33.74.01.1003,2026-03-01,father-died,
        """;

    [Fact]
    public async Task A_carer_imports_children_and_moves_a_case_on()
    {
        await using var tab = await portal.SignInAsync(Who.Staff);
        await tab.ArriveAsync("/today");
        await Expect(tab.Main.Locator(".ma-work a.ma-rowlink").First).ToBeVisibleAsync();

        await ImportAsync(tab);
        var child = await tab.ChildNamedAsync(Name);
        await CompleteReferralAsync(tab, child);
        await CompleteAssessmentAsync(tab, child);
        await AgreePlanAsync(tab, child);
        await SeeHistoryAsync(tab, child);
        Assert.Empty(tab.Complaints);
    }

    private static async Task ImportAsync(Tab tab)
    {
        await tab.GoAsync("/children/import");
        await tab.Page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "anak.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(File) });
        var wrong = tab.Main.GetByRole(AriaRole.Row).Filter(new() { HasText = "Budi Santosa Prihandoko" });
        await Expect(wrong).ToContainTextAsync("Ada yang salah");
        await Expect(wrong).ToContainTextAsync("Tanggal lahir: Tanggal tidak terbaca.");
        await tab.AssertUsableAsync();
        await tab.ClickAsync(AriaRole.Button, "Impor 3 anak");
        await Expect(tab.Main.GetByRole(AriaRole.Alert)).ToContainTextAsync("3 anak telah didaftarkan");
        await tab.GoAsync("/children?q=Budi+Santosa+Prihandoko");
        await Expect(tab.Main.Locator("tbody a[href^='/children/']").Filter(new() { HasText = "Budi Santosa Prihandoko" })).ToHaveCountAsync(0);
    }

    private static async Task CompleteReferralAsync(Tab tab, string child)
    {
        await tab.GoAsync(child);
        await Expect(tab.Main).ToContainTextAsync(Name);
        await tab.GoAsync(child + "/referral");
        await tab.Page.GetByLabel("Siapa yang merujuk").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await tab.Page.GetByLabel("Nomor surat dinas sosial").FillAsync("460/118/2026");
        await FillDateAsync(tab, "Tanggal surat", new DateOnly(2026, 1, 9));
        await tab.Page.GetByLabel("Alasan rujukan").FillAsync("Keluarga belum dapat mengasuh karena ibu bekerja di luar kota.");
        await tab.ClickAsync(AriaRole.Button, "Selesaikan rujukan");
        await Expect(tab.Page.GetByText("Rujukan selesai. Kasus berlanjut ke asesmen.").First).ToBeVisibleAsync();
        await Expect(tab.Main.Locator("[aria-current=step]")).ToContainTextAsync("Asesmen");
    }

    private async Task CompleteAssessmentAsync(Tab tab, string child)
    {
        await tab.GoAsync(child + "/assessment");
        await FillDateAsync(tab, "Tanggal asesmen", new DateOnly(2026, 2, 3));
        await tab.Page.GetByLabel("Dilakukan oleh").SelectOptionAsync(portal.NameOf(Who.Staff));
        await tab.Page.GetByLabel("Kesehatan").CheckAsync();
        await tab.Page.GetByLabel("Keadaan keluarga").FillAsync("Ibu tinggal bersama nenek dan bekerja harian.");
        await tab.Page.GetByLabel("Pendapat anak").FillAsync("Ingin pulang saat libur sekolah.");
        await tab.ClickAsync(AriaRole.Button, "Selesaikan asesmen");
        await Expect(tab.Page.GetByText("Asesmen selesai. Kasus berlanjut ke rencana pengasuhan.").First).ToBeVisibleAsync();
    }

    private async Task AgreePlanAsync(Tab tab, string child)
    {
        await tab.GoAsync(child + "/plan");
        await tab.Page.GetByLabel("Tujuan").SelectOptionAsync("Kembali ke orang tua");
        await tab.Page.GetByLabel("Kegiatan").FillAsync("Kunjungan rumah setiap bulan dan pendampingan ibu.");
        await tab.Page.GetByLabel("Penanggung jawab").SelectOptionAsync(portal.NameOf(Who.Staff));
        await FillDateAsync(tab, "Tanggal peninjauan", DateOnly.FromDateTime(DateTime.UtcNow).AddDays(90));
        await tab.Page.GetByLabel("Pendapat anak").FillAsync("Setuju.");
        await tab.ClickAsync(AriaRole.Button, "Sepakati rencana");
        await Expect(tab.Page.GetByText("Rencana pengasuhan disepakati.").First).ToBeVisibleAsync();
    }

    private static async Task FillDateAsync(Tab tab, string label, DateOnly day)
    {
        var date = tab.Page.GetByRole(AriaRole.Group, new() { Name = label });
        await date.GetByLabel("Tanggal", new() { Exact = true }).FillAsync(day.Day.ToString(CultureInfo.InvariantCulture));
        await date.GetByLabel("Bulan").SelectOptionAsync(day.Month.ToString(CultureInfo.InvariantCulture));
        await date.GetByLabel("Tahun").FillAsync(day.Year.ToString(CultureInfo.InvariantCulture));
    }

    private async Task SeeHistoryAsync(Tab tab, string child)
    {
        await tab.GoAsync(child + "/history");
        await Expect(tab.Main).ToContainTextAsync("memindahkan kasus dari Rujukan ke Asesmen");
        await Expect(tab.Main).ToContainTextAsync("memindahkan kasus dari Asesmen ke Rencana pengasuhan");
        var reader = tab.Main.GetByRole(AriaRole.Row).Filter(new() { HasText = portal.NameOf(Who.Staff) });
        await Expect(reader.First).ToContainTextAsync("membuka kasus");
    }
}
