using System.Text;
using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Documents.Files.Content;
using MerajutASA.Modules.Children.Documents;
using MerajutASA.Modules.Children.Tests.Setting;
using Xunit;

namespace MerajutASA.Modules.Children.Tests.Documents;

public sealed class DocumentTests(FilesWorld files) : IClassFixture<FilesWorld>
{
    private static readonly byte[] Page = MadeUpFiles.Page(1);

    [Fact]
    public async Task A_document_gets_versions_is_removed_and_comes_back()
    {
        var place = await files.Children.PlaceAsync();
        var child = await place.ChildAsync();
        var first = await files.UploadAsync(place.Carer, child, Page);
        var document = await files.OnlyAsync(place.Head, child);
        var second = await files.UploadAsync(place.Head, child, MadeUpFiles.Page(2), document.Id);

        document = await files.OnlyAsync(place.Carer, child);
        Assert.Equal(("Akta lahir", DocumentKind.BirthCertificate), (document.Title, document.Kind));
        Assert.Equal([(second, 2), (first, 1)], document.Files.Select(file => (file.Id, file.Number)));

        var version = (await RemoveAsync(place.Carer, child, document.Id, document.Version)).Value;
        Assert.Equal(version, (await RemoveAsync(place.Carer, child, document.Id, document.Version)).Value);
        var listed = (await files.ListAsync(place.Carer, child)).Value;
        Assert.Empty(listed.Documents);
        Assert.Equal(document.Id, listed.Removed.Single().Id);
        Assert.IsType<Outcome<Guid>.Refused>(await files.BeginAsync(place.Carer, Begin(child, document.Id)));
        Assert.Empty((await files.ListAsync(await files.Children.People.OfficerAsync("33"), child)).Value.Removed);

        await files.Children.RunAsync<RestoreDocumentHandler, int>(handler => handler.RunAsync(place.Head, new RemoveDocument(child, document.Id, version)));
        Assert.Equal(2, (await files.OnlyAsync(place.Carer, child)).Files.Count);
    }

    [Fact]
    public async Task Details_change_once_and_what_somebody_else_changed_first_is_not_overwritten()
    {
        var place = await files.Children.PlaceAsync();
        var child = await place.ChildAsync();
        await files.UploadAsync(place.Carer, child, Page);
        var document = await files.OnlyAsync(place.Carer, child);
        var change = new ChangeDocument(child, document.Id, document.Version, DocumentKind.Letter, " Surat  camat ");

        Assert.IsType<Outcome<int>.Done>(await ChangeAsync(place.Head, change));
        Assert.IsType<Outcome<int>.Conflict>(await ChangeAsync(place.Carer, change with { Title = "Lain" }));
        Assert.Equal(("Surat camat", DocumentKind.Letter), ((await files.OnlyAsync(place.Carer, child)).Title, (await files.OnlyAsync(place.Carer, child)).Kind));
        var wrong = Assert.IsType<Outcome<int>.Invalid>(await ChangeAsync(place.Carer, change with { Kind = null, Title = " " }));
        Assert.Equal([("Kind", "Required"), ("Title", "Required")], wrong.Errors.Select(error => (error.Field, error.Code)));
    }

    [Fact]
    public async Task Whoever_may_not_change_the_case_brings_and_changes_nothing()
    {
        var place = await files.Children.PlaceAsync();
        var child = await place.ChildAsync();
        var file = await files.UploadAsync(place.Carer, child, Page);
        var document = await files.OnlyAsync(place.Head, child);
        var pending = (await files.BeginAsync(place.Carer, Begin(child))).Value;

        foreach (var (_, actor) in await OthersAsync(place))
        {
            Assert.IsType<Outcome<Guid>.NotFound>(await files.BeginAsync(actor, Begin(child)));
            Assert.IsType<Outcome<UploadTicket>.NotFound>(await files.ContinueAsync(actor, pending));
            Assert.IsType<Outcome<int>.NotFound>(await ChangeAsync(actor, new ChangeDocument(child, document.Id, document.Version, DocumentKind.Other, "x")));
            Assert.IsType<Outcome<int>.NotFound>(await RemoveAsync(actor, child, document.Id, document.Version));
            Assert.IsType<Outcome<bool>.NotFound>(await files.Children.RunAsync<TakePhotographOffHandler, bool>(handler => handler.RunAsync(actor, child)));
            Assert.IsType<Outcome<bool>.NotFound>(await files.Children.RunAsync<SetPhotographHandler, bool>(handler => handler.RunAsync(actor, new SetPhotograph(child, file, [1]))));
        }

        // Nobody but its sender goes on with an upload, not even the head.
        Assert.IsType<Outcome<UploadTicket>.NotFound>(await files.ContinueAsync(place.Head, pending));
    }

    public static TheoryData<string, bool> Readers() => new()
    {
        { "carer", true }, { "head", true }, { "officer of the region", true }, { "officer of the country", true },
        { "colleague", false }, { "head elsewhere", false }, { "staff elsewhere", false }, { "officer elsewhere", false }, { "administrator", false },
        { "carer without second factor", false },
    };

    [Theory, MemberData(nameof(Readers))]
    public async Task Each_reads_what_the_case_allows_and_to_others_it_is_not_there(string who, bool reads)
    {
        var (place, other) = (await files.Children.PlaceAsync(), await files.Children.PlaceAsync());
        var child = await place.ChildAsync();
        var picture = await files.UploadAsync(place.Carer, child, MadeUpFiles.Face(1));
        await files.ScanAsync();
        var people = files.Children.People;
        var actor = who switch
        {
            "carer" => place.Carer,
            "head" => place.Head,
            "colleague" => place.Colleague,
            "officer of the region" => await people.OfficerAsync("33.74"),
            "officer of the country" => await people.OfficerAsync(""),
            "officer elsewhere" => await people.OfficerAsync("35"),
            "head elsewhere" => other.Head,
            "staff elsewhere" => other.Carer,
            "administrator" => await people.AdministratorAsync(),
            _ => place.Carer with { SecondFactor = false },
        };

        Assert.Equal(reads, (await files.ListAsync(actor, child)).IsDone);
        Assert.Equal(reads, await files.DownloadAsync(actor, picture) is not null);
        Assert.Equal(reads, (await files.Children.RunAsync<PreviewFileHandler, FileTicket>(handler => handler.RunAsync(actor, picture))).IsDone);
        Assert.IsType<Outcome<CaseDocuments>.NotFound>(await files.ListAsync(actor, Guid.CreateVersion7()));
        Assert.Null(await files.DownloadAsync(actor, Guid.CreateVersion7()));
    }

    [Fact]
    public async Task What_is_not_scanned_opens_for_its_uploader_and_the_head_alone_until_it_is()
    {
        var place = await files.Children.PlaceAsync();
        var child = await place.ChildAsync();
        var file = await files.UploadAsync(place.Head, child, Page);
        var officer = await files.Children.People.OfficerAsync("33");

        Assert.Equal(Page, await files.DownloadAsync(place.Head, file));
        Assert.Null(await files.DownloadAsync(place.Carer, file));
        Assert.Null(await files.DownloadAsync(officer, file));
        Assert.Equal((FileScan.Waiting, false, true), (await files.OnlyAsync(place.Carer, child)).Newest is var seen ? (seen.Scan, seen.MayOpen, (await files.OnlyAsync(place.Head, child)).Newest.MayRelease) : default);

        await files.ScanAsync();

        Assert.Equal(Page, await files.DownloadAsync(place.Carer, file));
        Assert.Equal(Page, await files.DownloadAsync(officer, file));
        Assert.Equal(FileScan.Clean, (await files.OnlyAsync(officer, child)).Newest.Scan);
        Assert.Contains(files.Clamd.Taken, taken => taken.AsSpan().SequenceEqual(Page));
    }

    [Fact]
    public async Task What_is_harmful_opens_for_nobody_and_cannot_be_released()
    {
        var place = await files.Children.PlaceAsync();
        var child = await place.ChildAsync();
        byte[] harmful = [.. Page[..20], .. Encoding.ASCII.GetBytes("EICAR-" + "STANDARD-ANTIVIRUS-TEST-FILE"), .. Page[20..]];
        var file = await files.UploadAsync(place.Carer, child, harmful);

        await files.ScanAsync();

        var seen = (await files.OnlyAsync(place.Head, child)).Newest;
        Assert.Equal((FileScan.Infected, "Eicar-Test-Signature", false, false), (seen.Scan, seen.Threat, seen.MayOpen, seen.MayRelease));
        foreach (var actor in new[] { place.Head, place.Carer, await files.Children.People.OfficerAsync("33") })
            Assert.Null(await files.DownloadAsync(actor, file));
        Assert.IsType<Outcome<int>.Refused>(await ReleaseAsync(place.Head, child, file, seen.Version));
    }

    [Fact]
    public async Task The_head_releases_for_a_reason_and_nobody_else()
    {
        var place = await files.Children.PlaceAsync();
        var child = await place.ChildAsync();
        var file = await files.UploadAsync(place.Carer, child, Page);
        var officer = await files.Children.People.OfficerAsync("33");
        var version = (await files.OnlyAsync(place.Head, child)).Newest.Version;

        foreach (var (_, actor) in (await OthersAsync(place)).Append(("carer", place.Carer)))
            Assert.IsType<Outcome<int>.NotFound>(await ReleaseAsync(actor, child, file, version));
        Assert.IsType<Outcome<int>.Invalid>(await ReleaseAsync(place.Head, child, file, version, reason: "  "));
        Assert.Null(await files.DownloadAsync(officer, file));
        Assert.IsType<Outcome<int>.Done>(await ReleaseAsync(place.Head, child, file, version));
        Assert.IsType<Outcome<int>.Done>(await ReleaseAsync(place.Head, child, file, version));

        Assert.Equal(Page, await files.DownloadAsync(officer, file));
        var seen = (await files.OnlyAsync(officer, child)).Newest;
        Assert.Equal((FileScan.Released, place.Head.AccountId, "Dipindai di kantor."), (seen.Scan, seen.ReleasedBy, seen.ReleaseReason));
        // The scanner does not take a release back.
        await files.ScanAsync();
        Assert.Equal(FileScan.Released, (await files.OnlyAsync(officer, child)).Newest.Scan);
    }

    [Fact]
    public async Task The_history_tells_what_was_done_with_documents_and_by_whom()
    {
        var place = await files.Children.PlaceAsync();
        var child = await place.ChildAsync();
        var file = await files.UploadAsync(place.Carer, child, Page);
        await files.DownloadAsync(place.Head, file);

        var history = (await files.Children.RunAsync<Children.History.OpenHistoryHandler, Children.History.CaseHistory>(handler => handler.RunAsync(place.Head, child))).Value;

        Assert.Equal(["children.finish-upload", "children.begin-upload"], history.Acts.Take(2).Select(act => act.UseCase));
        Assert.Equal(["document-file.state", "document-file.type"], history.Acts[0].Fields);
        Assert.Contains("document.title", history.Acts[1].Fields);
        Assert.DoesNotContain(history.Acts.SelectMany(act => act.Fields), field => field.EndsWith(".key", StringComparison.Ordinal));
        Assert.Contains(history.Openings, opening => opening.Account == place.Head.AccountId && opening.UseCases.Contains("children.download-file"));
    }

    [Fact]
    public async Task With_the_childs_key_goes_the_content()
    {
        var place = await files.Children.PlaceAsync();
        var child = await place.ChildAsync();
        var file = await files.UploadAsync(place.Carer, child, Page);
        await files.Children.World.DestroyKeyAsync(child);

        Assert.Null(await files.DownloadAsync(place.Head, file));
        Assert.Null((await files.OnlyAsync(place.Head, child)).Title);
        await files.ScanAsync();
        Assert.Empty((await files.ListAsync(place.Head, child)).Value.Documents);
        Assert.Equal("erased", await files.Children.AskAsync<string>($"select state from children.document_file where id = '{file}'"));
    }

    private async Task<IReadOnlyList<(string Who, Actor Actor)>> OthersAsync(Place place)
    {
        var other = await files.Children.PlaceAsync();
        var people = files.Children.People;
        return
        [
            ("colleague", place.Colleague), ("head elsewhere", other.Head), ("staff elsewhere", other.Carer), ("officer", await people.OfficerAsync("33")),
            ("officer elsewhere", await people.OfficerAsync("35")), ("administrator", await people.AdministratorAsync()),
        ];
    }

    private static BeginUpload Begin(Guid child, Guid? document = null) =>
        new(Guid.CreateVersion7(), child, document ?? Guid.CreateVersion7(), DocumentKind.Other, "Surat", 100);

    private Task<Outcome<int>> ChangeAsync(Actor actor, ChangeDocument command) => files.Children.RunAsync<ChangeDocumentHandler, int>(handler => handler.RunAsync(actor, command));

    private Task<Outcome<int>> RemoveAsync(Actor actor, Guid child, Guid document, int version) =>
        files.Children.RunAsync<RemoveDocumentHandler, int>(handler => handler.RunAsync(actor, new RemoveDocument(child, document, version)));

    private Task<Outcome<int>> ReleaseAsync(Actor actor, Guid child, Guid file, int version, string reason = "Dipindai di kantor.") =>
        files.Children.RunAsync<ReleaseFileHandler, int>(handler => handler.RunAsync(actor, new ReleaseFile(child, file, version, reason)));
}
