using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Documents.Files;
using MerajutASA.Infrastructure.Documents.Files.Content;
using MerajutASA.Infrastructure.Outbox;
using MerajutASA.Modules.Children.Contracts;
using MerajutASA.Modules.Children.Documents;
using MerajutASA.Modules.Children.Tests.Setting;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace MerajutASA.Modules.Children.Tests.Documents;

/// <summary>A child that passes to another institution takes its files along, in both stores.</summary>
public sealed class TransferredFilesTests(FilesWorld files) : IClassFixture<FilesWorld>
{
    private static readonly byte[] Face = MadeUpFiles.Face(4);

    [Fact]
    public async Task The_old_institution_reads_no_longer_and_the_new_one_does_once_the_relay_has_told()
    {
        var (from, to) = (await files.Children.PlaceAsync(), await files.Children.PlaceAsync(SomeRegions.Surabaya));
        var child = await from.ChildAsync();
        var file = await files.UploadAsync(from.Carer, child, Face);
        var kept = await files.UploadAsync(from.Carer, await from.ChildAsync("Wulan"), Face);
        await files.ScanAsync();
        await MoveAsync(child, from, to);

        // Between the two stores the content opens for nobody.
        Assert.Null(await files.DownloadAsync(from.Head, file));
        await Assert.ThrowsAsync<FileDamagedException>(() => files.DownloadAsync(to.Head, file));
        Assert.Contains(to.Institution, await DifferentAsync());

        await TellAsync(new ChildTransferred(child, from.Institution, to.Institution, 2));

        Assert.NotNull(await files.DownloadAsync(to.Head, file));
        Assert.NotNull(await files.DownloadAsync(await files.Children.People.OfficerAsync("35"), file));
        Assert.Null(await files.DownloadAsync(from.Head, file));
        Assert.Null(await files.DownloadAsync(await files.Children.People.OfficerAsync("33"), file));
        Assert.NotNull(await files.DownloadAsync(from.Carer, kept));
        Assert.DoesNotContain(to.Institution, await DifferentAsync());
        // MongoDB by itself: whoever passed by the records would find nothing of the old institution's either.
        foreach (var (actor, finds) in new[] { (from.Head, 0), (to.Head, 1) })
            Assert.Equal(finds, Math.Min(1, await files.Store.ChunksAsync(actor, await ContentAsync(file))));
    }

    [Fact]
    public async Task There_and_back_told_twice_and_out_of_order_leaves_each_file_where_its_record_is()
    {
        var (home, other) = (await files.Children.PlaceAsync(), await files.Children.PlaceAsync(SomeRegions.Surabaya));
        var child = await home.ChildAsync();
        var file = await files.UploadAsync(home.Carer, child, Face);
        await files.ScanAsync();
        var (there, back) = (new ChildTransferred(child, home.Institution, other.Institution, 2), new ChildTransferred(child, other.Institution, home.Institution, 3));
        await MoveAsync(child, home, other);
        await TellAsync(there);
        await MoveAsync(child, other, home);

        await TellAsync(back, there, back);
        Assert.NotNull(await files.DownloadAsync(home.Head, file));

        // What a relay that was stopped between reading and writing would still write: an older version's place.
        await files.Store.PlaceAsync(Actor.System("children.file-scopes"), [await ContentAsync(file)], new(other.Institution, other.Region), version: 2);
        Assert.NotNull(await files.DownloadAsync(home.Head, file));
    }

    [Fact]
    public async Task A_rebuild_places_what_was_never_told()
    {
        var (from, to) = (await files.Children.PlaceAsync(), await files.Children.PlaceAsync(SomeRegions.Surabaya));
        var child = await from.ChildAsync();
        var file = await files.UploadAsync(from.Carer, child, Face);
        await files.ScanAsync();
        await MoveAsync(child, from, to);

        await WithScopesAsync(async scopes =>
        {
            await scopes.RebuildAsync(new Progress<int>(), default);
            return true;
        });

        Assert.NotNull(await files.DownloadAsync(to.Head, file));
        Assert.Empty(await DifferentAsync());
    }

    [Fact]
    public async Task Nobody_but_the_portal_itself_places_files()
    {
        var place = await files.Children.PlaceAsync();
        foreach (var actor in new[] { place.Head, place.Carer, await files.Children.People.OfficerAsync(""), await files.Children.People.AdministratorAsync() })
            await Assert.ThrowsAsync<Infrastructure.Documents.DocumentsRefusedException>(() => files.Store.PlaceAsync(actor, [Guid.NewGuid()], new(place.Institution, place.Region), 2));
    }

    /// <summary>What a transfer does with the rows: nobody cares for the child any more, and its row takes those of the case along.</summary>
    private async Task MoveAsync(Guid child, Place from, Place to)
    {
        await from.AssignAsync(from.Head, null, child);
        await files.Children.AskAsync<object>($"update children.child set institution_id = '{to.Institution}', region_code = '{to.Region}' where id = '{child}'");
    }

    private Task<bool> TellAsync(params ChildTransferred[] events) => WithScopesAsync(async scopes =>
    {
        await scopes.ApplyAsync([.. events.Select(each => new Happened(new EventEnvelope(Guid.CreateVersion7(), "children.child-transferred.v1", DateTimeOffset.UtcNow), each))], default);
        return true;
    });

    private Task<HashSet<Guid>> DifferentAsync() =>
        WithScopesAsync(async scopes => (await scopes.CompareAsync(default)).Differences.Select(difference => difference.Aggregate).ToHashSet());

    private async Task<T> WithScopesAsync<T>(Func<FileScopes, Task<T>> work)
    {
        await using var scope = files.Children.World.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<FileScopes>());
    }

    private Task<Guid> ContentAsync(Guid file) => files.Children.AskAsync<Guid>($"select content_id from children.document_file where id = '{file}'");
}
