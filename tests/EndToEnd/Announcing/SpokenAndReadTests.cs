using MerajutASA.EndToEnd.Tests.EveryPage;
using MerajutASA.EndToEnd.Tests.Setting;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace MerajutASA.EndToEnd.Tests.Announcing;

/// <summary>An office says something to its institutions, hears who has read it, and takes it back.</summary>
public sealed class SpokenAndReadTests(PortalFixture portal)
{
    private const string Title = "Pemeriksaan kesehatan anak bulan depan";
    private const string Body = "Puskesmas datang ke setiap lembaga. Siapkan buku kesehatan anak.";

    [Fact]
    public async Task An_officer_publishes_staff_read_it_the_officer_sees_it_counted_and_withdraws_it()
    {
        await using var officer = await portal.AsAsync(Who.Officer);
        await using var staff = await portal.AsAsync(Who.Staff);
        var address = await WriteAsync(officer);
        await AbsentAsync(staff, address);

        await officer.GoAsync(address);
        await officer.ClickAsync(AriaRole.Button, "Terbitkan");
        await Expect(officer.Main.GetByText("Terbit", new() { Exact = true })).ToBeVisibleAsync();

        await ReadAsync(staff, address);
        await officer.GoAsync(address + "/readers?read=yes");
        await Expect(officer.Main.Locator("tbody tr")).ToHaveCountAsync(1);
        await Expect(officer.Main.Locator("tbody tr")).ToContainTextAsync("Sudah membaca");
        await officer.AssertUsableAsync();

        await WithdrawAsync(officer, address);
        await AbsentAsync(staff, address);
        await staff.GoAsync("/announcements?show=all");
        await Expect(staff.Main.GetByText(Title)).ToHaveCountAsync(0);
        Assert.Empty(officer.Complaints);
    }

    private static async Task<string> WriteAsync(Tab officer)
    {
        await officer.GoAsync("/announcements/new");
        await officer.Page.GetByLabel("Isi", new() { Exact = true }).FillAsync(Body);
        await officer.ClickAsync(AriaRole.Button, "Simpan konsep");
        await Expect(officer.Main.Locator("#field-title-error")).ToBeVisibleAsync();
        await Expect(officer.Page.GetByLabel("Isi", new() { Exact = true })).ToHaveValueAsync(Body);
        await officer.Page.GetByLabel("Judul", new() { Exact = true }).FillAsync(Title);
        await officer.ClickAsync(AriaRole.Button, "Simpan konsep");
        await Expect(officer.Heading).ToHaveTextAsync(Title);
        await Expect(officer.Main).ToContainTextAsync(Body);
        return new Uri(officer.Page.Url).AbsolutePath;
    }

    private static async Task ReadAsync(Tab staff, string address)
    {
        await staff.GoAsync("/today");
        await staff.Main.Locator(".ma-work a.ma-rowlink").Filter(new() { HasText = Title }).ClickAsync();
        await staff.ArriveAsync(address);
        await Expect(staff.Main).ToContainTextAsync(Body);
        await staff.AssertUsableAsync();
        await staff.ClickAsync(AriaRole.Button, "Saya sudah membaca");
        await Expect(staff.Main.GetByText("Anda menandainya sudah dibaca")).ToBeVisibleAsync();
        await staff.GoAsync("/today");
        await Expect(staff.Main.GetByText(Title)).ToHaveCountAsync(0);
    }

    private static async Task WithdrawAsync(Tab officer, string address)
    {
        await officer.GoAsync(address + "/withdraw");
        await officer.Page.GetByLabel("Alasan").FillAsync("Puskesmas mengubah jadwalnya.");
        await officer.ClickAsync(AriaRole.Button, "Tarik pengumuman");
        await Expect(officer.Main.GetByText("Alasan: Puskesmas mengubah jadwalnya.")).ToBeVisibleAsync();
    }

    private static async Task AbsentAsync(Tab tab, string address)
    {
        await tab.GoAsync(address);
        await Expect(tab.Heading).ToHaveTextAsync("Halaman tidak ditemukan");
        await Expect(tab.Main.GetByText(Title)).ToHaveCountAsync(0);
    }
}
