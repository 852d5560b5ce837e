using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Documents;
using MerajutASA.Infrastructure.Tests.Documents.Engine;
using MongoDB.Bson;
using MongoDB.Driver;
using Xunit;
using static MerajutASA.Infrastructure.Tests.Documents.Gateway.Kinds;

namespace MerajutASA.Infrastructure.Tests.Documents.Gateway;

/// <summary>A copy is replaced by what is not older, and by nothing else.</summary>
public sealed class VersionTests : GatewayTest
{
    private static readonly DocumentScope There = new(Here, "33.74.01");

    [Fact]
    public async Task A_newer_version_replaces_and_the_same_again_changes_nothing()
    {
        var id = Guid.NewGuid();

        Assert.Empty(await WriteAsync(new Copy(id, 1, "first")));
        Assert.Empty(await WriteAsync(new Copy(id, 3, "third")));
        Assert.Empty(await WriteAsync(new Copy(id, 3, "third")));

        Assert.Equal(new Copy(id, 3, "third"), await Documents.FindAsync<Copy>(Portal, id));
    }

    [Fact]
    public async Task An_older_version_is_named_and_not_written_while_the_rest_of_its_batch_is()
    {
        var (old, other) = (Guid.NewGuid(), Guid.NewGuid());
        await WriteAsync(new Copy(old, 3, "third"));

        Assert.Equal([old], await WriteAsync(new Copy(old, 2, "second"), new Copy(other, 1, "first")));

        Assert.Equal("third", (await Documents.FindAsync<Copy>(Portal, old))!.Text);
        Assert.Equal("first", (await Documents.FindAsync<Copy>(Portal, other))!.Text);
    }

    [Fact]
    public async Task However_many_write_at_once_the_newest_stays()
    {
        for (var round = 0; round < 10; round++)
        {
            var id = Guid.NewGuid();

            await Task.WhenAll(Enumerable.Range(1, 8).Select(version => WriteAsync(new Copy(id, version, $"{version}"))));

            Assert.Equal(new Copy(id, 8, "8"), await Documents.FindAsync<Copy>(Portal, id));
        }
    }

    [Fact]
    public async Task The_scope_goes_with_the_newest()
    {
        var id = Guid.NewGuid();
        await WriteAsync(new Copy(id, 1, "first"));
        await Documents.UpsertIfNewerAsync(Portal, [(new DocumentScope(Here, "32.01.01"), new Copy(id, 2, "second"))]);

        var stored = await Raw(await DocumentsEngine.ClientAsync()).GetCollection<BsonDocument>("tests.copies").Find("{}").SingleAsync();

        Assert.Equal("32.01.01", stored["_scope"]["region"].AsString);
        Assert.Null(await Documents.FindAsync<Copy>(Someone("officer of 33"), id));
    }

    [Theory, MemberData(nameof(ScopeTests.Insiders), MemberType = typeof(ScopeTests))]
    public async Task Someone_whose_scope_it_is_in_writes_a_newer_one(string who)
    {
        var id = Guid.NewGuid();
        await WriteAsync(new Copy(id, 1, "first"));

        Assert.Empty(await Documents.UpsertIfNewerAsync(Someone(who), [(There, new Copy(id, 2, "second"))]));

        Assert.Equal("second", (await Documents.FindAsync<Copy>(Portal, id))!.Text);
    }

    [Theory, MemberData(nameof(ScopeTests.Outsiders), MemberType = typeof(ScopeTests))]
    public async Task Someone_outside_it_writes_neither_over_it_nor_into_its_scope(string who)
    {
        var (id, actor) = (Guid.NewGuid(), Someone(who));
        await WriteAsync(new Copy(id, 1, "first"));

        Assert.Equal([id], await Documents.UpsertIfNewerAsync(actor, [(new DocumentScope(actor.Institution, actor.Region), new Copy(id, 2, "stolen"))]));
        await Assert.ThrowsAsync<DocumentsRefusedException>(() => Documents.UpsertIfNewerAsync(actor, [(There, new Copy(id, 2, "stolen"))]));

        Assert.Equal("first", (await Documents.FindAsync<Copy>(Portal, id))!.Text);
    }

    [Theory, MemberData(nameof(ScopeTests.Scopeless), MemberType = typeof(ScopeTests))]
    public async Task Someone_without_a_scope_writes_nothing(string who) =>
        await Assert.ThrowsAsync<DocumentsRefusedException>(() => Documents.UpsertIfNewerAsync(Someone(who), [(There, new Copy(Guid.NewGuid(), 1, "first"))]));

    [Fact]
    public async Task A_store_that_is_away_is_away_for_copies_too()
    {
        await using var none = new GatewaySetting(null);

        var away = await Assert.ThrowsAsync<StoreUnavailableException>(() => none.Documents.UpsertIfNewerAsync(Portal, [(There, new Copy(Guid.NewGuid(), 1, "first"))]));

        Assert.Equal("mongodb", away.Store);
    }

    private Task<IReadOnlyList<Guid>> WriteAsync(params Copy[] copies) => Documents.UpsertIfNewerAsync(Portal, [.. copies.Select(copy => (There, copy))]);
}
