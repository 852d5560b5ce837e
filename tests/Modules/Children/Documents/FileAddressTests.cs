using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Documents.Files;
using MerajutASA.Infrastructure.Documents.Files.Content;
using MerajutASA.Infrastructure.Tests.Documents.Engine;
using MerajutASA.Modules.Children.Documents;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;
using Xunit;

namespace MerajutASA.Modules.Children.Tests.Documents;

/// <summary>Uploads and downloads over HTTP.</summary>
public sealed class FileAddressTests(FilesWorld files) : IClassFixture<FilesWorld>
{
    // Three chunks: drawn lines fold to little, so the rest is what a viewer passes over.
    private static readonly byte[] Page = [.. MadeUpFiles.Page(4), .. Enumerable.Repeat((byte)'\n', 1_000)];
    private static readonly byte[] Sound = Recording(700_000);

    [Fact]
    public async Task A_file_is_sent_in_pieces_goes_on_after_a_break_and_comes_back_whole_and_in_part()
    {
        var place = await files.Children.PlaceAsync();
        var child = await place.ChildAsync();
        await using var site = await FileSite.OfAsync(files, place.Carer);

        var upload = await BeginAsync(site, child, Sound.Length);
        using var first = await site.PatchAsync(upload, 0, Sound[..300_000]);
        Assert.Equal((HttpStatusCode.NoContent, "262144"), (first.StatusCode, Offset(first)));
        using var wrong = await site.PatchAsync(upload, 300_000, Sound[300_000..]);
        Assert.Equal((HttpStatusCode.Conflict, "262144"), (wrong.StatusCode, Offset(wrong)));
        using var found = await site.Client.SendAsync(FileSite.Ask(HttpMethod.Head, upload));
        Assert.Equal(("262144", $"{Sound.Length}"), (Offset(found), found.Headers.GetValues("Upload-Length").Single()));
        using var rest = await site.PatchAsync(upload, 262_144, Sound[262_144..]);
        Assert.Equal((HttpStatusCode.NoContent, $"{Sound.Length}"), (rest.StatusCode, Offset(rest)));
        // The answer was lost, and the last piece is sent again.
        using var again = await site.PatchAsync(upload, 262_144, Sound[262_144..]);
        Assert.Equal((HttpStatusCode.NoContent, $"{Sound.Length}"), (again.StatusCode, Offset(again)));

        var kept = (await files.OnlyAsync(place.Carer, child)).Newest;
        var address = $"/children/documents/{kept.Id}/content?link={site.Links.Make(place.Carer, kept.Id)}";
        using var whole = await site.Client.GetAsync(address);
        var content = await whole.Content.ReadAsByteArrayAsync();
        Assert.Equal(("audio/mpeg", "inline"), (whole.Content.Headers.ContentType!.MediaType, whole.Content.Headers.ContentDisposition!.DispositionType));
        Assert.StartsWith("sandbox;", whole.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal(kept.Length, content.Length);
        using var request = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { Range = new RangeHeaderValue(262_100, 262_200) } };
        using var part = await site.Client.SendAsync(request);
        Assert.Equal((HttpStatusCode.PartialContent, $"bytes 262100-262200/{kept.Length}"), (part.StatusCode, part.Content.Headers.ContentRange!.ToString()));
        Assert.Equal(content[262_100..262_201], await part.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task A_page_leaves_as_a_file_by_its_title_and_never_opens_in_the_browser()
    {
        var (site, file) = await KeptAsync("Akta \"lahir\"/Siti\u202Efdp.exe", Page);
        await using var _ = site;

        using var answer = await site.Client.GetAsync(Address(site, file));

        Assert.Equal(Page, await answer.Content.ReadAsByteArrayAsync());
        Assert.Equal(("application/pdf", "attachment"), (answer.Content.Headers.ContentType!.MediaType, answer.Content.Headers.ContentDisposition!.DispositionType));
        Assert.Equal("Akta lahir Siti fdp.exe.pdf", answer.Content.Headers.ContentDisposition.FileNameStar);
    }

    [Fact]
    public async Task A_refusal_says_why_in_words_and_early()
    {
        var place = await files.Children.PlaceAsync();
        var child = await place.ChildAsync();
        await using var site = await FileSite.OfAsync(files, place.Carer);
        var upload = await BeginAsync(site, child, 5_000_000);

        using var answer = await site.PatchAsync(upload, 0, [.. "<html>"u8, .. new byte[300_000]]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var fault = (await answer.Content.ReadFromJsonAsync<JsonElement>())[0];
        Assert.Equal("File", fault.GetProperty("field").GetString());
        Assert.Contains("Jenis berkas ini tidak diterima", fault.GetProperty("message").GetString(), StringComparison.Ordinal);
        using var nothing = await site.Client.SendAsync(Draft(child, new { id = Guid.NewGuid(), kind = "", title = " ", length = 10 }));
        Assert.Equal(
            ["Kind: Isian ini wajib diisi.", "Title: Isian ini wajib diisi."],
            (await nothing.Content.ReadFromJsonAsync<JsonElement>()).EnumerateArray().Select(each => $"{each.GetProperty("field")}: {each.GetProperty("message")}"));
    }

    [Fact]
    public async Task Another_site_or_role_begins_nothing_and_anothers_upload_is_not_there()
    {
        var place = await files.Children.PlaceAsync();
        var child = await place.ChildAsync();
        await using var site = await FileSite.OfAsync(files, place.Carer);
        await using var officers = await FileSite.OfAsync(files, await files.Children.People.OfficerAsync("33"));
        await using var heads = await FileSite.OfAsync(files, place.Head);
        var upload = await BeginAsync(site, child, 10);

        using var plain = await site.Client.PostAsJsonAsync($"/children/{child}/documents/uploads", new { id = Guid.NewGuid(), kind = "other", title = "x", length = 10 });
        using var crossing = Draft(child, new { id = Guid.NewGuid(), kind = "other", title = "x", length = 10 });
        crossing.Headers.Add("Sec-Fetch-Site", "cross-site");
        using var crossed = await site.Client.SendAsync(crossing);
        using var officer = await officers.Client.SendAsync(Draft(child, new { id = Guid.NewGuid(), kind = "other", title = "x", length = 10 }));
        using var head = await heads.Client.SendAsync(FileSite.Ask(HttpMethod.Head, upload));

        Assert.Equal(
            [HttpStatusCode.PreconditionFailed, HttpStatusCode.PreconditionFailed, HttpStatusCode.Forbidden, HttpStatusCode.NotFound],
            [plain.StatusCode, crossed.StatusCode, officer.StatusCode, head.StatusCode]);
    }

    [Fact]
    public async Task A_link_opens_one_file_for_one_session_and_a_while()
    {
        var (site, file) = await KeptAsync("Surat", Page);
        await using var _ = site;
        var other = await files.UploadAsync(site.Actor, await ChildOfAsync(file), Page);
        var past = new FileLinks(files.Children.World.Get<IDataProtectionProvider>(), new ElevenMinutesAgo(), Options.Create(new FileSettings()));

        async Task<HttpResponseMessage> GetAsync(string link) => await site.Client.GetAsync($"/children/documents/{file}/content?link={link}");
        Assert.Equal(HttpStatusCode.OK, (await GetAsync(site.Links.Make(site.Actor, file))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync(site.Links.Make(site.Actor, other))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync(site.Links.Make(site.Actor with { SessionId = Guid.NewGuid() }, file))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync("made-up")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await site.Client.GetAsync($"/children/documents/{file}/content")).StatusCode);
        var expired = await GetAsync(past.Make(site.Actor, file));
        Assert.Equal((HttpStatusCode.Redirect, $"/children/{await ChildOfAsync(file)}/documents?expired=1"), (expired.StatusCode, expired.Headers.Location!.OriginalString));
    }

    [Fact]
    public async Task A_download_is_written_down_before_it_begins_and_when_it_ends_or_breaks_off()
    {
        var (site, file) = await KeptAsync("Rekaman", Sound);
        await using var _ = site;
        var child = await ChildOfAsync(file);
        var since = await files.Children.AskAsync<DateTime>("select now()");

        await site.Client.GetByteArrayAsync(Address(site, file));
        await KindsAsync(site.Actor, since, "started", "read", "ended");

        // More than fits between two sockets: a small one has left before anybody can break it off.
        var large = await files.UploadAsync(site.Actor, child, Recording(24_000_000), title: "Rekaman panjang");
        since = await files.Children.AskAsync<DateTime>("select now()");
        using (var answer = await site.Client.GetAsync(Address(site, large), HttpCompletionOption.ResponseHeadersRead))
        await using (var body = await answer.Content.ReadAsStreamAsync())
            await body.ReadExactlyAsync(new byte[10]);
        await EventuallyKindsAsync(since, site.Actor);
    }

    [Fact]
    public async Task With_mongodb_away_the_answer_is_an_error_and_no_part_of_a_file()
    {
        await using var own = new FilesWorld();
        await own.InitializeAsync();
        var place = await own.Children.PlaceAsync();
        var child = await place.ChildAsync();
        var file = await own.UploadAsync(place.Carer, child, Page);
        await using var site = await FileSite.OfAsync(own, place.Carer);
        var upload = await BeginAsync(site, child, 10_000);
        await own.Engine.KillAsync();

        using var download = await site.Client.GetAsync(Address(site, file));
        using var sent = await site.PatchAsync(upload, 0, [.. Page[..1_000], .. new byte[9_000]]);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, download.StatusCode);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, sent.StatusCode);
        Assert.Equal("mongodb", (await sent.Content.ReadFromJsonAsync<JsonElement>())[0].GetProperty("message").GetString());
    }

    private static string Address(FileSite site, Guid file) => $"/children/documents/{file}/content?link={site.Links.Make(site.Actor, file)}";

    private static string Offset(HttpResponseMessage answer) => answer.Headers.GetValues("Upload-Offset").Single();

    private static HttpRequestMessage Draft(Guid child, object draft)
    {
        var request = FileSite.Ask(HttpMethod.Post, $"/children/{child}/documents/uploads");
        request.Content = JsonContent.Create(draft);
        return request;
    }

    private static async Task<string> BeginAsync(FileSite site, Guid child, long length)
    {
        using var answer = await site.Client.SendAsync(Draft(child, new { id = Guid.NewGuid(), kind = "other", title = "Rekaman", length }));
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        return answer.Headers.Location!.OriginalString;
    }

    private async Task<(FileSite Site, Guid File)> KeptAsync(string title, byte[] content)
    {
        var place = await files.Children.PlaceAsync();
        var file = await files.UploadAsync(place.Carer, await place.ChildAsync(), content, title: title);
        return (await FileSite.OfAsync(files, place.Carer), file);
    }

    private async Task<Guid> ChildOfAsync(Guid file) => await files.Children.AskAsync<Guid>($"select child_id from children.document_file where id = '{file}'");

    private async Task KindsAsync(Actor actor, DateTime since, params string[] kinds)
    {
        foreach (var kind in kinds)
        {
            // That it has ended is written when the last byte has left: its reader may be faster.
            await Eventually.TrueAsync(async () => await files.Children.AskAsync<long>($"""
                select count(*) from audit.entry e where e.use_case = 'children.download-file' and e.kind = '{kind}' and e.at > '{since:O}' and e.account_id = '{actor.AccountId}'
                  and ('{kind}' <> 'read' or (select count(*) from audit.entry r where r.operation_id = e.operation_id and r.kind = 'started') = 1)
                """) == 1);
        }
    }

    private async Task EventuallyKindsAsync(DateTime since, Actor actor) => await Eventually.TrueAsync(async () =>
        await files.Children.AskAsync<long>($"select count(*) from audit.entry where use_case = 'children.download-file' and kind = 'broken-off' and at > '{since:O}' and account_id = '{actor.AccountId}'") == 1);

    private sealed class ElevenMinutesAgo : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => DateTimeOffset.UtcNow.AddMinutes(-11);
    }

    private static byte[] Recording(int length)
    {
        var sound = new byte[length];
        new Random(5).NextBytes(sound);
        byte[] frame = [0xFF, 0xFB, 0x90, 0x00];
        frame.CopyTo(sound, 0);
        return sound;
    }
}
