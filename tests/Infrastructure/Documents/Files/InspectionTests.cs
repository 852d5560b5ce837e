using System.Text;
using MerajutASA.Infrastructure.Documents.Files.Content;
using Xunit;

namespace MerajutASA.Infrastructure.Tests.Documents.Files;

public sealed class InspectionTests
{
    private static readonly byte[] Face = MadeUpFiles.Face(1);
    private static readonly byte[] Page = MadeUpFiles.Page(1);

    [Fact]
    public async Task A_photograph_is_kept_upright_without_camera_and_place()
    {
        var sent = Spoilt.WithExif(Face);

        var kept = await AcceptedAsync(sent);

        Assert.Contains(Spoilt.Camera, Latin(sent), StringComparison.Ordinal);
        Assert.DoesNotContain(Spoilt.Camera, Latin(kept.Content), StringComparison.Ordinal);
        Assert.DoesNotContain("Exif", Latin(kept.Content), StringComparison.Ordinal);
        Assert.DoesNotContain("ICC_PROFILE", Latin(kept.Content), StringComparison.Ordinal);
        Assert.Equal(FileType.Jpeg, kept.Form.Type);
        // Sent 600 wide and 800 high with the camera on its side.
        Assert.Equal((800, 600), Size(kept.Content));
        Assert.Equal((800, 600), Size(kept.Preview!));
    }

    [Fact]
    public async Task What_hangs_behind_a_picture_is_gone()
    {
        byte[] both = [.. Face, .. Spoilt.Zip("word/document.xml")];

        var kept = await AcceptedAsync(both);

        Assert.DoesNotContain("word/document.xml", Latin(kept.Content), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_picture_too_large_to_be_unfolded_is_refused_before_it_is()
    {
        var before = GC.GetTotalAllocatedBytes();

        Assert.Equal("TooManyPixels", await RefusalAsync(Spoilt.Png(60_000, 60_000)));

        Assert.InRange(GC.GetTotalAllocatedBytes() - before, 0, 50_000_000);
    }

    [Fact]
    public async Task A_large_picture_is_made_smaller_and_its_preview_smaller_still()
    {
        var kept = await AcceptedAsync(MadeUpFiles.Face(2, 5_000, 2_500));

        Assert.Equal((4_096, 2_048), Size(kept.Content));
        Assert.Equal((800, 400), Size(kept.Preview!));
    }

    [Fact]
    public void A_thumbnail_is_square_small_and_cut_where_it_was_asked_for()
    {
        foreach (var crop in new[] { new Crop(), new Crop(0, 0, 5), new Crop(1, 1, 2), new Crop(double.NaN, -3, 900) })
        {
            var thumbnail = Picture.Thumbnail(Face, crop)!;

            Assert.Equal((240, 240), Size(thumbnail));
            Assert.InRange(thumbnail.Length, 100, Picture.ThumbnailMost);
        }

        Assert.Null(Picture.Thumbnail(Page, new Crop()));
        Assert.Equal((0, 200, 600), new Crop(0.5, 1, 1).Of(600, 800));
        Assert.Equal((150, 0, 300), new Crop(0.5, 0, 2).Of(600, 800));
    }

    public static TheoryData<string, string> Refused() => new()
    {
        { "a broken picture", "Damaged" },
        { "a picture of text", "Damaged" },
        { "a page without an end", "Damaged" },
        { "a page that runs a script", "Active" },
        { "a page that starts a program", "Active" },
        { "a page that carries a file", "Active" },
        { "a locked page", "Encrypted" },
        { "a page that is an archive too", "Hybrid" },
        { "a web page", "NotAllowed" },
        { "a program", "NotAllowed" },
        { "a plain archive", "NotAllowed" },
        { "a document with macros", "Active" },
        { "a document with another inside", "Active" },
        { "an archive behind something else", "Hybrid" },
        { "half an archive", "Damaged" },
        { "a bomb", "TooLargeUnfolded" },
        { "a film", "NotAllowed" },
        { "half a recording", "Damaged" },
        { "a tag without sound", "Damaged" },
        { "an animated picture of another type", "NotAllowed" },
    };

    [Theory, MemberData(nameof(Refused))]
    public async Task What_must_not_be_kept_is_refused(string what, string code) => Assert.Equal(code, await RefusalAsync(what switch
    {
        "a broken picture" => Face[..(Face.Length / 2)],
        "a picture of text" => [.. Face[..3], .. Ascii("<script>alert(1)</script>")],
        "a page without an end" => Page[..(Page.Length - 200)],
        "a page that runs a script" => With(Page, "/JavaScript (app.alert(1))"),
        "a page that starts a program" => With(Page, "/Launch "),
        "a page that carries a file" => With(Page, "/EmbeddedFile\n"),
        "a locked page" => With(Page, "/Encrypt 5 0 R"),
        "a page that is an archive too" => [.. Page, .. Spoilt.Zip("a.txt")],
        "a web page" => Ascii("<!doctype html><script>alert(1)</script>"),
        "a program" => [.. Ascii("MZ"), .. new byte[200]],
        "a plain archive" => Spoilt.Zip("a.txt", "b.exe"),
        "a document with macros" => Spoilt.Zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"),
        "a document with another inside" => Spoilt.Zip("[Content_Types].xml", "word/document.xml", "word/embeddings/oleObject1.bin"),
        "an archive behind something else" => [.. Spoilt.Zip("[Content_Types].xml", "word/document.xml"), .. Ascii("%PDF-1.7")],
        "half an archive" => Spoilt.Zip("[Content_Types].xml", "word/document.xml")[..80],
        "a bomb" => Spoilt.Bomb(301),
        "a film" => Spoilt.M4a("vide"),
        "half a recording" => Spoilt.M4a()[..120],
        "a tag without sound" => Spoilt.Mp3()[..30],
        _ => [.. Ascii("GIF89a"), .. new byte[100]],
    }));

    [Fact]
    public async Task Names_that_only_begin_like_a_forbidden_one_are_no_fault() =>
        Assert.Equal(Page.Length + "/JSTFoo 1".Length, (await AcceptedAsync(With(Page, "/JSTFoo 1"))).Content.Length);

    [Fact]
    public async Task Pages_and_office_documents_are_kept_as_they_are()
    {
        Assert.Equal(Page, (await AcceptedAsync(Page)).Content);
        Assert.Equal(FileType.Docx, (await AcceptedAsync(Spoilt.Zip("[Content_Types].xml", "word/document.xml"))).Form.Type);
        Assert.Equal(FileType.Xlsx, (await AcceptedAsync(Spoilt.Zip("[Content_Types].xml", "xl/workbook.xml"))).Form.Type);
        Assert.Equal(FileType.Odt, (await AcceptedAsync(Spoilt.Zip("mimetype", "content.xml"))).Form.Type);
    }

    [Fact]
    public async Task Recordings_lose_what_a_phone_writes_beside_the_sound()
    {
        var (m4a, mp3) = (await AcceptedAsync(Spoilt.M4a()), await AcceptedAsync(Spoilt.Mp3()));

        Assert.Contains("110.4381", Latin(Spoilt.M4a()), StringComparison.Ordinal);
        Assert.DoesNotContain("110.4381", Latin(m4a.Content), StringComparison.Ordinal);
        Assert.Equal(Spoilt.M4a().Length, m4a.Content.Length);
        Assert.Contains("suara suara", Latin(m4a.Content), StringComparison.Ordinal);
        Assert.DoesNotContain(Spoilt.Camera, Latin(mp3.Content), StringComparison.Ordinal);
        Assert.Equal(2 * 417, mp3.Content.Length);
    }

    [Theory]
    [InlineData("<html>", false)]
    [InlineData("%PDF-1.7", true)]
    [InlineData("PK\u0003\u0004", true)]
    public void The_first_bytes_are_enough_to_refuse_the_rest(string head, bool known) =>
        Assert.Equal(known, FileInspector.Foretell(Encoding.Latin1.GetBytes(head)) is not null);

    private static async Task<Inspection.Accepted> AcceptedAsync(byte[] content)
    {
        using var inspector = new FileInspector();
        return Assert.IsType<Inspection.Accepted>(await inspector.InspectAsync(content));
    }

    private static async Task<string> RefusalAsync(byte[] content)
    {
        using var inspector = new FileInspector();
        return Assert.IsType<Inspection.Refused>(await inspector.InspectAsync(content)).Code;
    }

    /// <summary>Somewhere in the middle, as a comment of the page's own would stand.</summary>
    private static byte[] With(byte[] page, string text) => [.. page[..20], .. Ascii(text), .. page[20..]];

    private static (int Width, int Height) Size(byte[] picture)
    {
        using var bitmap = SkiaSharp.SKBitmap.Decode(picture);
        return (bitmap.Width, bitmap.Height);
    }

    private static byte[] Ascii(string text) => Encoding.ASCII.GetBytes(text);

    private static string Latin(byte[] bytes) => Encoding.Latin1.GetString(bytes);
}
