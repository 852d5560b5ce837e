using System.Text;
using AngleSharp.Dom;
using Bunit;
using MerajutASA.Modules.Children.Importing;
using MerajutASA.Modules.Children.Tests.Setting;
using MerajutASA.Ui.Regions;
using Microsoft.AspNetCore.Components.Forms;
using Xunit;

namespace MerajutASA.Modules.Children.Tests.Pages;

public sealed class ImportPageTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task A_file_is_looked_through_imported_and_taken_back_only_with_a_reason_and_the_words_typed()
    {
        var world = await ChildrenWorld.OfAsync();
        var place = await world.PlaceAsync();
        await using var pages = new ChildrenPages(world, place.Carer);
        var page = pages.Open<ImportPage>("/children/import");

        Choose(page, SampleFiles.Create().Csv(filled: true));
        page.WaitForAssertion(() => Assert.Equal(["3", "0", "1"], page.FindAll(".ma-figures dd").Select(figure => figure.TextContent.Trim())), Patience);
        Assert.Equal(0L, await CountAsync(place));
        await page.Find("form").SubmitAsync();
        page.WaitForAssertion(() => Assert.Contains("3 anak telah didaftarkan", page.Find(".ma-notice-success").TextContent, StringComparison.Ordinal), Patience);
        Assert.Equal(3L, await CountAsync(place));

        await ClickAsync(page, "Batalkan impor");
        Assert.Contains("3 anak dan kasusnya", page.Find("form").TextContent, StringComparison.Ordinal);
        await page.Find("form").SubmitAsync();
        Assert.Single(page.FindAll(".ma-errorsummary li"));
        await UndoAsync(page, "hapus 4 anak");
        Assert.Equal(3L, await CountAsync(place));
        await page.Find("#confirm-with-name input").ChangeAsync("Hapus 3 anak");
        await page.Find("#confirm-with-name").SubmitAsync();

        page.WaitForAssertion(() => Assert.NotNull(page.Find("input[type=file]")), Patience);
        Assert.Equal(0L, await CountAsync(place));
        page.WaitForAssertion(() => Assert.Contains("Dibatalkan", page.FindAll("tbody").Last().TextContent, StringComparison.Ordinal), Patience);
    }

    [Fact]
    public async Task The_head_takes_an_earlier_import_back_and_a_colleague_finds_no_way_to()
    {
        var world = await ChildrenWorld.OfAsync();
        var place = await world.PlaceAsync();
        await using (var carers = new ChildrenPages(world, place.Carer))
        {
            var importing = carers.Open<ImportPage>("/children/import");
            Choose(importing, SampleFiles.Create().Workbook(filled: true));
            importing.WaitForAssertion(() => Assert.NotNull(importing.Find("form button[type=submit]")), Patience);
            await importing.Find("form").SubmitAsync();
            importing.WaitForAssertion(() => Assert.NotNull(importing.Find(".ma-notice-success")), Patience);
        }

        await using var colleagues = new ChildrenPages(world, place.Colleague);
        var theirs = colleagues.Open<ImportPage>("/children/import");
        theirs.WaitForAssertion(() => Assert.Contains(KnownPeople.NameOf(place.Carer.AccountId), theirs.Markup, StringComparison.Ordinal), Patience);
        Assert.DoesNotContain("Batalkan impor", theirs.Markup, StringComparison.Ordinal);

        await using var heads = new ChildrenPages(world, place.Head);
        var page = heads.Open<ImportPage>("/children/import");
        page.WaitForAssertion(() => Assert.NotNull(Button(page, "Batalkan impor")), Patience);
        await ClickAsync(page, "Batalkan impor");
        await UndoAsync(page, "hapus 3 anak");
        page.WaitForAssertion(() => Assert.Contains("Dibatalkan", page.FindAll("tbody").Last().TextContent, StringComparison.Ordinal), Patience);
        Assert.Equal(0L, await CountAsync(place));
    }

    [Fact]
    public async Task The_report_names_the_fault_of_each_row_and_keeps_good_rows_of_a_long_file_for_who_asks()
    {
        var world = await ChildrenWorld.OfAsync();
        var place = await world.PlaceAsync();
        await using var pages = new ChildrenPages(world, place.Carer);
        var page = pages.Open<ImportPage>("/children/import");
        string[] rows = [.. Enumerable.Repeat("Budi;L;17/4/2017;33.74.01.1001;2/1/2026;poverty", 60), "Wati;X;17/4/2017;33.74.01.1001;2/1/2026;poverty"];

        Choose(page, Encoding.UTF8.GetBytes(string.Join('\n', ["Nama;JK;Tgl lahir;Kode desa;Tgl masuk;Alasan", .. rows])));

        page.WaitForAssertion(() => Assert.Single(page.FindAll("tbody tr")), Patience);
        Assert.Contains("Jenis kelamin: Tulis P atau L.", page.Find("tbody tr").TextContent, StringComparison.Ordinal);
        await ClickAsync(page, "60 baris lain");
        Assert.Equal(61, page.FindAll("tbody tr").Count);
        // All or nothing is refused while a row is faulty, before anything is written.
        await page.FindAll("input[type=radio]")[1].ChangeAsync("1");
        await page.Find("form").SubmitAsync();
        Assert.Single(page.FindAll(".ma-errorsummary li"));
        Assert.Equal(0L, await CountAsync(place));
    }

    [Fact]
    public async Task A_wrong_file_is_named_and_the_choices_and_village_codes_stand_on_the_page()
    {
        var world = await ChildrenWorld.OfAsync();
        var place = await world.PlaceAsync();
        await using var pages = new ChildrenPages(world, place.Carer);
        var page = pages.Open<ImportPage>("/children/import");

        Assert.Contains("Ayah meninggal", page.Markup, StringComparison.Ordinal);
        Assert.Contains("father-died", page.Markup, StringComparison.Ordinal);
        await page.InvokeAsync(() => page.FindComponent<RegionPicker>().Instance.ValueChanged.InvokeAsync(SomeRegions.Pekunden));
        page.WaitForAssertion(() => Assert.Equal(SomeRegions.Pekunden, page.Find(".ma-bigcode").TextContent));
        Choose(page, [0xD0, 0xCF, 0x11, 0xE0, .. Encoding.Unicode.GetBytes("EncryptedPackage")]);
        page.WaitForAssertion(() => Assert.Contains("kata sandi", page.Find(".ma-notice-danger").TextContent, StringComparison.Ordinal), Patience);
    }

    private static void Choose(IRenderedComponent<ImportPage> page, byte[] content) =>
        page.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromBinary(content, "anak.xlsx"));

    private static async Task UndoAsync(IRenderedComponent<ImportPage> page, string typed)
    {
        await page.Find("#field-reason").ChangeAsync("Berkas bulan yang salah.");
        // The form answers only once the dialog has.
        _ = page.Find("form").SubmitAsync();
        page.WaitForAssertion(() => Assert.NotNull(page.Find("#confirm-with-name input")), Patience);
        await page.Find("#confirm-with-name input").ChangeAsync(typed);
        await page.Find("#confirm-with-name").SubmitAsync();
    }

    private static Task ClickAsync(IRenderedComponent<ImportPage> page, string text) => page.InvokeAsync(() => Button(page, text).ClickAsync());

    private static IElement Button(IRenderedComponent<ImportPage> page, string text) =>
        page.FindAll("button").First(button => button.TextContent.Contains(text, StringComparison.Ordinal));

    private static Task<long> CountAsync(Place place) => place.World.AskAsync<long>($"select count(*) from children.child where institution_id = '{place.Institution}'")!;
}
