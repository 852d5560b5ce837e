using Bunit;
using MerajutASA.Infrastructure.Documents.Files.Content;
using MerajutASA.Modules.Children.Cases;
using MerajutASA.Modules.Children.Documents;
using MerajutASA.Modules.Children.Tests.Pages;
using Xunit;

namespace MerajutASA.Modules.Children.Tests.Documents;

public sealed class DocumentsTabTests(FilesWorld files) : IClassFixture<FilesWorld>
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task The_head_releases_what_was_not_scanned_and_the_carer_is_told_why_it_does_not_open()
    {
        var place = await files.Children.PlaceAsync();
        var child = await place.ChildAsync();
        var file = await files.UploadAsync(place.Head, child, MadeUpFiles.Page(1), title: "Putusan");
        await using var carers = new ChildrenPages(files.Children, place.Carer);
        var seen = Open(carers, child);
        Assert.Contains("Belum dapat dibuka", seen.Find(".ma-document").TextContent, StringComparison.Ordinal);
        Assert.Empty(seen.FindAll(".ma-document a"));
        Assert.DoesNotContain(seen.FindAll("button"), button => button.TextContent.Contains("Lepas tanpa", StringComparison.Ordinal));

        await using var heads = new ChildrenPages(files.Children, place.Head);
        var page = Open(heads, child);
        await page.InvokeAsync(() => page.FindAll("button").Single(button => button.TextContent.Contains("Lepas tanpa", StringComparison.Ordinal)).Click());
        page.WaitForElement("form", Patience);
        await page.InvokeAsync(() => page.Find("form").Submit());
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll(".ma-errorsummary li")), Patience);
        await page.InvokeAsync(() => page.Find("textarea").Change("Dipindai di kantor."));
        await page.InvokeAsync(() => page.Find("form").Submit());

        page.WaitForAssertion(() => Assert.Contains("Dilepas kepala", page.Find(".ma-document").TextContent, StringComparison.Ordinal), Patience);
        Assert.NotNull(await files.DownloadAsync(place.Carer, file));
    }

    [Fact]
    public async Task A_document_is_removed_and_put_back_and_an_officer_is_offered_neither()
    {
        var place = await files.Children.PlaceAsync();
        var child = await place.ChildAsync();
        await files.UploadAsync(place.Carer, child, MadeUpFiles.Page(2), title: "Surat camat");
        await files.ScanAsync();
        await using var officers = new ChildrenPages(files.Children, await files.Children.People.OfficerAsync("33"));
        var read = Open(officers, child);
        Assert.NotEmpty(read.FindAll(".ma-document a"));
        Assert.Empty(read.FindAll(".ma-document button"));

        await using var pages = new ChildrenPages(files.Children, place.Carer);
        var page = Open(pages, child);
        await page.InvokeAsync(() => page.FindAll(".ma-document button").Single(button => button.TextContent.StartsWith("Hapus", StringComparison.Ordinal)).Click());
        page.WaitForAssertion(() => Assert.Empty(page.FindAll(".ma-document")), Patience);
        await page.InvokeAsync(() => page.FindAll("button").Single(button => button.TextContent.StartsWith("Kembalikan", StringComparison.Ordinal)).Click());
        page.WaitForAssertion(() => Assert.Contains("Surat camat", page.Find(".ma-document").TextContent, StringComparison.Ordinal), Patience);
    }

    private static IRenderedComponent<CasePage> Open(ChildrenPages pages, Guid child)
    {
        var page = pages.Open<CasePage>($"/children/{child}/documents", parameters => parameters.Add(page => page.Id, child).Add(page => page.Part, "documents"));
        page.WaitForElement(".ma-document", Patience);
        return page;
    }
}
