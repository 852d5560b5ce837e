using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Documents.Files;
using MerajutASA.Infrastructure.Documents.Files.Content;
using MerajutASA.Modules.Children.Documents;
using MerajutASA.Modules.Children.Tests.Setting;
using Microsoft.Extensions.DependencyInjection;
using MongoDB.Bson;
using MongoDB.Driver;
using Xunit;

namespace MerajutASA.Modules.Children.Tests.Documents;

/// <summary>Uploads that are cut off at each step: what is there afterwards is a whole document or none.</summary>
public sealed class UploadTests(FilesWorld files) : IClassFixture<FilesWorld>
{
    private static readonly byte[] Face = MadeUpFiles.Face(3);

    [Fact]
    public async Task Beginning_twice_begins_once_and_nothing_is_listed_before_it_is_whole()
    {
        var (place, child) = await CaseAsync();
        var command = Begin(child);

        Assert.Equal(command.Id, (await files.BeginAsync(place.Carer, command)).Value);
        Assert.Equal(command.Id, (await files.BeginAsync(place.Carer, command)).Value);
        Assert.Empty((await files.ListAsync(place.Head, child)).Value.Documents);
        Assert.Equal(1L, await files.Children.AskAsync<long>($"select count(*) from children.document_file where child_id = '{child}'"));
    }

    [Theory]
    [InlineData(0, "Surat", "FileEmpty")]
    [InlineData(31 * 1024 * 1024, "Surat", "TooLarge")]
    [InlineData(10, "", "Required")]
    public async Task What_does_not_hold_is_named(long length, string title, string code)
    {
        var (place, child) = await CaseAsync();

        var outcome = await files.BeginAsync(place.Carer, new BeginUpload(Guid.CreateVersion7(), child, Guid.CreateVersion7(), DocumentKind.Letter, title, length));

        Assert.Equal(code, Assert.IsType<Outcome<Guid>.Invalid>(outcome).Errors.Single().Code);
    }

    [Fact]
    public async Task A_kill_after_the_content_was_written_and_before_the_record_says_so_loses_nothing_and_leaves_nothing()
    {
        var (place, child) = await CaseAsync();
        var upload = (await files.BeginAsync(place.Carer, Begin(child))).Value;
        using var ticket = (await files.ContinueAsync(place.Carer, upload)).Value;
        using var cipher = new FileCipher(ticket.Key);
        await files.Store.WriteAsync(place.Carer, ticket.Place, cipher, upload, Face);
        // As far as an attempt came before it was killed.
        var (orphan, half) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await files.Store.WriteAsync(place.Carer, ticket.Place, cipher, orphan, Face);
        await files.Store.BeginAsync(place.Carer, ticket.Place, half);
        await files.Store.AppendAsync(place.Carer, ticket.Place, half, 0, [1]);
        Assert.Empty((await files.ListAsync(place.Head, child)).Value.Documents);

        Assert.Null((await files.FinishAsync(place.Carer, ticket)).Value);
        await AgeAsync();
        await files.SweepAsync();

        var kept = (await files.OnlyAsync(place.Head, child)).Newest;
        Assert.NotNull(await files.DownloadAsync(place.Head, kept.Id));
        Assert.Equal(0, await files.Store.ChunksAsync(place.Carer, orphan));
        Assert.Equal(0, await files.Store.ChunksAsync(place.Carer, half));
        Assert.Equal(0, await files.Store.ChunksAsync(place.Carer, upload));
        Assert.Equal(2, await CountAsync(ticket.ChildId));
    }

    [Fact]
    public async Task Two_that_finish_at_once_keep_one_copy()
    {
        var (place, child) = await CaseAsync();
        var upload = (await files.BeginAsync(place.Carer, Begin(child))).Value;
        using var ticket = (await files.ContinueAsync(place.Carer, upload)).Value;
        using var again = ticket with { Key = [.. ticket.Key] };
        using var cipher = new FileCipher(ticket.Key);
        await files.Store.WriteAsync(place.Carer, ticket.Place, cipher, upload, Face);

        var outcomes = await Task.WhenAll(TryAsync(ticket), TryAsync(again));

        Assert.Contains(true, outcomes);
        Assert.NotNull(await files.DownloadAsync(place.Head, (await files.OnlyAsync(place.Head, child)).Newest.Id));
        await AgeAsync();
        await files.SweepAsync();
        Assert.Equal(2, await CountAsync(child));

        // Whoever comes second finds the bytes gone, or the record ahead of it.
        async Task<bool> TryAsync(UploadTicket mine)
        {
            try
            {
                return (await files.FinishAsync(place.Carer, mine)).IsDone;
            }
            catch (FileDamagedException)
            {
                return false;
            }
        }
    }

    [Fact]
    public async Task An_upload_that_nobody_finishes_is_cleared_away_and_cannot_be_gone_on_with()
    {
        var (place, child) = await CaseAsync();
        var upload = (await files.BeginAsync(place.Carer, Begin(child))).Value;
        using (var ticket = (await files.ContinueAsync(place.Carer, upload)).Value)
        {
            await files.Store.BeginAsync(place.Carer, ticket.Place, upload);
            await files.Store.AppendAsync(place.Carer, ticket.Place, upload, 0, [1]);
        }

        await files.SweepAsync();
        Assert.Equal(1, await CountAsync(child));
        await AgeAsync();
        await files.SweepAsync();

        Assert.Equal(0, await CountAsync(child));
        Assert.IsType<Outcome<UploadTicket>.NotFound>(await files.ContinueAsync(place.Carer, upload));
        Assert.Empty((await files.ListAsync(place.Head, child)).Value.Documents);
    }

    [Fact]
    public async Task What_is_refused_is_not_kept_and_says_why_again_when_asked_again()
    {
        var (place, child) = await CaseAsync();
        var upload = (await files.BeginAsync(place.Carer, Begin(child, length: 2_000))).Value;

        Assert.Equal("NotAllowed", (await files.SendAsync(place.Carer, upload, new byte[2_000])).Value!.Code);

        Assert.Empty((await files.ListAsync(place.Head, child)).Value.Documents);
        Assert.Equal(0, await CountAsync(child));
        using var asked = (await files.ContinueAsync(place.Carer, upload)).Value;
        Assert.Equal((FileState.Refused, "NotAllowed"), (asked.State, asked.Refusal));
    }

    [Fact]
    public async Task With_mongodb_away_nothing_is_half_shown_and_the_record_opens_with_the_childs_picture()
    {
        await using var own = new FilesWorld();
        await own.InitializeAsync();
        var place = await own.Children.PlaceAsync();
        var child = await place.ChildAsync();
        var file = await own.UploadAsync(place.Carer, child, Face, title: "Foto");
        Assert.True((await own.Children.RunAsync<PhotographCutting, bool>(cutting => cutting.RunAsync(place.Carer, child, file, new Crop()))).Value);
        var upload = (await own.BeginAsync(place.Carer, Begin(child))).Value;
        await own.Engine.KillAsync();

        await Assert.ThrowsAsync<StoreUnavailableException>(() => own.SendAsync(place.Carer, upload, Face));
        await Assert.ThrowsAsync<StoreUnavailableException>(() => own.DownloadAsync(place.Carer, file));
        var view = await place.SeenAsync(child, place.Colleague);
        Assert.InRange(view.Portrait!.Length, 100, Picture.ThumbnailMost);
        Assert.Equal(file, (await own.OnlyAsync(place.Head, child)).Newest.Id);
        await Assert.ThrowsAsync<StoreUnavailableException>(own.ScanAsync);

        await own.Engine.StartAgainAsync();
        await Infrastructure.Tests.Documents.Engine.Eventually.TrueAsync(async () =>
        {
            try
            {
                return (await own.SendAsync(place.Carer, upload, Face)).Value is null;
            }
            catch (StoreUnavailableException)
            {
                return false;
            }
        });
        await own.ScanAsync();
        Assert.All((await own.ListAsync(place.Head, child)).Value.Documents, document => Assert.Equal(FileScan.Clean, document.Newest.Scan));
    }

    [Fact]
    public async Task Who_may_not_see_the_register_line_sees_no_picture()
    {
        var (place, child) = await CaseAsync();
        var file = await files.UploadAsync(place.Carer, child, Face);
        await files.Children.RunAsync<PhotographCutting, bool>(cutting => cutting.RunAsync(place.Carer, child, file, new Crop()));
        var other = await files.Children.PlaceAsync();

        Assert.NotNull((await place.SeenAsync(child, await files.Children.People.OfficerAsync("33"))).Portrait);
        foreach (var actor in new[] { other.Head, other.Carer, await files.Children.People.OfficerAsync("35"), await files.Children.People.AdministratorAsync() })
            Assert.IsType<Outcome<Children.Cases.CaseView>.NotFound>(await place.OpenAsync(child, actor));
        Assert.True((await files.Children.RunAsync<TakePhotographOffHandler, bool>(handler => handler.RunAsync(place.Head, child))).Value);
        Assert.Null((await place.SeenAsync(child)).Portrait);
    }

    [Fact]
    public async Task Files_follow_their_institution_to_the_officer_of_its_new_region()
    {
        var (place, child) = await CaseAsync();
        var file = await files.UploadAsync(place.Carer, child, Face);
        await files.ScanAsync();
        var (before, after) = (await files.Children.People.OfficerAsync("33"), await files.Children.People.OfficerAsync("35"));
        var changed = new Government.Contracts.InstitutionChanged(place.Institution, SomeRegions.Surabaya, Government.Contracts.InstitutionState.Active, 2);
        var envelope = new Infrastructure.Outbox.EventEnvelope(Guid.CreateVersion7(), "government.institution-changed.v1", DateTimeOffset.UtcNow);
        await using var scope = files.Children.World.Services.CreateAsyncScope();
        await files.Children.AskAsync<object>($"update children.institution_scope set region_code = '{SomeRegions.Surabaya}' where id = '{place.Institution}'");
        var scopes = scope.ServiceProvider.GetRequiredService<FileScopes>();
        Assert.Contains((await scopes.CompareAsync(default)).Differences, difference => difference.Aggregate == place.Institution);

        await scopes.ApplyAsync([new Infrastructure.Outbox.Happened(envelope, changed)], default);

        Assert.DoesNotContain((await scopes.CompareAsync(default)).Differences, difference => difference.Aggregate == place.Institution);
        Assert.NotNull(await files.DownloadAsync(after, file));
        Assert.Null(await files.DownloadAsync(before, file));
        await scopes.RebuildAsync(new Progress<int>(), default);
        Assert.NotNull(await files.DownloadAsync(place.Carer, file));
    }

    private async Task<(Place Place, Guid Child)> CaseAsync()
    {
        var place = await files.Children.PlaceAsync();
        return (place, await place.ChildAsync());
    }

    private static BeginUpload Begin(Guid child, long? length = null) =>
        new(Guid.CreateVersion7(), child, Guid.CreateVersion7(), DocumentKind.Photo, "Foto", length ?? Face.Length);

    /// <summary>As if a day and a half had passed over everything that is there.</summary>
    private async Task AgeAsync()
    {
        await files.Children.AskAsync<object>("update children.document_file set begun_at = begun_at - interval '36 hours'");
        await Database.GetCollection<BsonDocument>("files.files").UpdateManyAsync(
            new BsonDocument(), new BsonDocument("$set", new BsonDocument("uploadDate", new BsonDateTime(DateTime.UtcNow.AddHours(-36)))));
    }

    private IMongoDatabase Database => new MongoClient(files.Engine.ConnectionString).GetDatabase("files");

    /// <summary>How many files of a child MongoDB holds, in whatever state.</summary>
    private async Task<long> CountAsync(Guid child) => await Database.GetCollection<BsonDocument>("files.files").CountDocumentsAsync(
        new BsonDocument("metadata.subject", new BsonBinaryData(child, GuidRepresentation.Standard)));
}
