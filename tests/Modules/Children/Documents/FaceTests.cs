using Bunit;
using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Documents.Files.Content;
using MerajutASA.Infrastructure.Postgres.Paging;
using MerajutASA.Modules.Children.Documents;
using MerajutASA.Modules.Children.Finding;
using MerajutASA.Modules.Children.Register;
using MerajutASA.Modules.Children.Tests.Pages;
using MerajutASA.Modules.Children.Tests.Setting;
using Xunit;

namespace MerajutASA.Modules.Children.Tests.Documents;

/// <summary>Children's pictures in the list of children.</summary>
public sealed class FaceTests(FilesWorld files) : IClassFixture<FilesWorld>
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Theory, InlineData("changed"), InlineData(FindChildren.ByName)]
    public async Task Pictures_come_with_the_page_for_who_asks_for_them_and_are_written_down_as_read(string heading)
    {
        var (place, pictured, other) = await TwoAsync();
        foreach (var actor in new[] { place.Head, place.Colleague, await files.Children.People.OfficerAsync("33") })
        {
            Assert.All(await FindAsync(place, actor, heading, withFaces: false), line => Assert.Null(line.Face));
            Assert.Equal(0, await ReadsAsync(actor));

            var lines = await FindAsync(place, actor, heading);

            Assert.InRange(lines.Single(line => line.Id == pictured).Face!.Length, 100, Picture.ThumbnailMost / 3);
            Assert.Null(lines.Single(line => line.Id == other).Face);
            Assert.Equal(1, await ReadsAsync(actor));
        }

        foreach (var outsider in new[] { (await files.Children.PlaceAsync()).Head, await files.Children.People.OfficerAsync("35") })
            Assert.Empty(await FindAsync(place, outsider, heading));
    }

    [Fact]
    public async Task A_picture_that_was_cut_before_there_were_small_ones_is_shown_too()
    {
        var (place, pictured, _) = await TwoAsync();
        var before = (await FindAsync(place, place.Head, "changed")).Single(line => line.Id == pictured).Face;
        await files.Children.AskAsync<object>($"update children.photograph set miniature = null where child_id = '{pictured}'");

        Assert.Equal(before, (await FindAsync(place, place.Colleague, "changed")).Single(line => line.Id == pictured).Face);
        Assert.Equal(1, await ReadsAsync(place.Colleague, "thumbnail"));
    }

    [Fact]
    public async Task The_list_shows_a_picture_or_first_letters_beside_the_name_until_the_reader_hides_them()
    {
        var (place, _, _) = await TwoAsync();
        await using var pages = new ChildrenPages(files.Children, place.Head);

        var page = pages.Open<ChildrenPage>("/children");

        page.WaitForAssertion(() => Assert.Equal(2, page.FindAll(".ma-face").Count), Patience);
        Assert.StartsWith("data:image/jpeg;base64,", page.Find("img.ma-face").GetAttribute("src"), StringComparison.Ordinal);
        Assert.Equal("WS", page.Find("span.ma-face").GetAttribute("data-initials"));
        await page.FindAll(".ma-pageheader button").Single(button => button.TextContent == "Sembunyikan foto").ClickAsync();
        page.WaitForAssertion(() => Assert.Equal((2, 0), (page.FindAll("a.ma-rowlink").Count, page.FindAll(".ma-face").Count)), Patience);
    }

    private async Task<(Place Place, Guid Pictured, Guid Other)> TwoAsync()
    {
        var place = await files.Children.PlaceAsync();
        var (pictured, other) = (await place.ChildAsync("Ahmad"), await place.ChildAsync("Wulan Sari"));
        var file = await files.UploadAsync(place.Carer, pictured, MadeUpFiles.Face(3));
        Assert.True((await files.Children.RunAsync<PhotographCutting, bool>(cutting => cutting.RunAsync(place.Carer, pictured, file, new Crop()))).Value);
        return (place, pictured, other);
    }

    private async Task<IReadOnlyList<ChildLine>> FindAsync(Place place, Actor actor, string heading, bool withFaces = true) =>
        (await files.Children.RunAsync<FindChildrenHandler, ChildrenFound>(handler => handler.RunAsync(
            actor, new FindChildren(new ChildFilter { Institution = place.Institution }, new PageRequest(heading)) { WithFaces = withFaces }))).Value.Page.Rows;

    /// <summary>Entries of reads that name the picture among what was read.</summary>
    private async Task<long> ReadsAsync(Actor actor, string what = "photograph") => await files.Children.AskAsync<long>(
        $"select count(*) from audit.entry where kind = 'read' and account_id = '{actor.AccountId}' and position('{what}'::bytea in bytes) > 0");
}
